package io.github.centralmock.contract.check.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.check.session.CheckSession;
import io.github.centralmock.contract.check.session.OperationUnderTest;
import io.github.centralmock.contract.check.session.RequestEdits;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.ParentCollection;
import io.github.centralmock.contract.openapi.SchemasAtPath;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.request.BodyVariant;
import io.github.centralmock.contract.request.PreparedRequest;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A body with a member of another type is a bad request. Where writes stay, only what would make a thing is tried so. */
public final class InvalidBodyProbe implements Probe {
    /** What says that something is in the way of the write itself, whatever its body. */
    private static final Set<Integer> ELSE_IN_THE_WAY = Set.of(403, 404, 409, 501);

    @Override
    public String name() {
        return "bad-body";
    }

    @Override
    public boolean applies(OperationUnderTest subject) {
        ApiOperation write = subject.operation();
        return !subject.reads()
                && write.isDocumented(400)
                && write.requestSchema().isPresent();
    }

    @Override
    public void run(OperationUnderTest subject) throws RequestNotPossibleException {
        CheckSession session = subject.session();
        PreparedRequest good = subject.written().isPresent()
                ? subject.written().get()
                : session.build(subject.operation(), BodyVariant.SMALLEST.marked());
        if (!session.isSandbox() && !isCreation(session, good)) {
            throw new RequestNotPossibleException("tried in sandboxes, and on what makes a thing");
        }
        Exchange refused = session.send(subject.operation(), RequestEdits.withBody(good, spoilt(subject, good)));
        if (refused.status() == 400) {
            subject.holds(name());
        } else if (ELSE_IN_THE_WAY.contains(refused.status())) {
            throw new RequestNotPossibleException("answered " + refused.status());
        } else {
            String expected = "status 400 for a body with a member of another type";
            subject.note(name(), Kind.BEHAVIOUR, "", expected, "status " + refused.status(), refused);
        }
    }

    private static boolean isCreation(CheckSession session, PreparedRequest good) {
        return good.method().equals("POST")
                && ParentCollection.of(good.path(), session.descriptions()).isPresent();
    }

    /** With another type in the first member whose type is described; what bears the mark comes last. */
    private static JsonNode spoilt(OperationUnderTest subject, PreparedRequest good)
            throws RequestNotPossibleException {
        SchemasAtPath places = SchemasAtPath.of(subject.operation().requestSchema());
        if (JsonTrees.read(good.body()).orElse(null) instanceof ObjectNode body) {
            List<String> names = body.properties().stream()
                    .map(Map.Entry::getKey)
                    .sorted(Comparator.comparing(InvalidBodyProbe::isRemark))
                    .toList();
            for (String name : names) {
                if (!places.member(name).types().isEmpty()) {
                    return body.set(name, otherType(body.get(name)));
                }
            }
        }
        throw new RequestNotPossibleException("no member whose type is described");
    }

    private static boolean isRemark(String name) {
        return name.equals("comment") || name.equals("description");
    }

    /** Neither a text nor a number, which a lenient target might read as each other. */
    private static JsonNode otherType(JsonNode value) {
        ObjectNode object = JsonTrees.MAPPER.createObjectNode();
        return value.isObject() ? JsonTrees.MAPPER.createArrayNode().add("other") : object.put("other", "type");
    }
}
