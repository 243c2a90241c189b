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

/**
 * A body with a member of a wrong type must be refused with 400. Outside a sandbox only requests that create a resource
 * are used.
 */
public final class InvalidBodyProbe implements Probe {
    /** Statuses that refuse the write for another reason than its body. */
    private static final Set<Integer> OTHER_REFUSALS = Set.of(403, 404, 409, 501);

    @Override
    public String name() {
        return "bad-body";
    }

    @Override
    public boolean applies(OperationUnderTest subject) {
        ApiOperation write = subject.operation();
        return !subject.isRead()
                && write.isDocumented(400)
                && write.requestSchema().isPresent();
    }

    @Override
    public void run(OperationUnderTest subject) throws RequestNotPossibleException {
        CheckSession session = subject.session();
        PreparedRequest valid = subject.acceptedWrite().isPresent()
                ? subject.acceptedWrite().get()
                : session.build(subject.operation(), BodyVariant.SMALLEST.marked());
        if (!session.isSandbox() && !isCreation(session, valid)) {
            throw new RequestNotPossibleException("sent only in a sandbox or to create a resource");
        }
        Exchange refused = session.send(subject.operation(), RequestEdits.withBody(valid, invalidBody(subject, valid)));
        if (refused.status() == 400) {
            subject.addPassed(name());
        } else if (OTHER_REFUSALS.contains(refused.status())) {
            throw new RequestNotPossibleException("answered " + refused.status());
        } else {
            String expected = "status 400 for a body with a member of another type";
            subject.report(name(), Kind.BEHAVIOUR, "", expected, "status " + refused.status(), refused);
        }
    }

    private static boolean isCreation(CheckSession session, PreparedRequest valid) {
        return valid.method().equals("POST")
                && ParentCollection.of(valid.path(), session.descriptions()).isPresent();
    }

    /**
     * A copy of the body with a wrong type in the first member that has a described type. Members that contain the name
     * prefix of the run come last.
     */
    private static JsonNode invalidBody(OperationUnderTest subject, PreparedRequest valid)
            throws RequestNotPossibleException {
        SchemasAtPath schemas = SchemasAtPath.of(subject.operation().requestSchema());
        if (JsonTrees.read(valid.body()).orElse(null) instanceof ObjectNode body) {
            List<String> names = body.properties().stream()
                    .map(Map.Entry::getKey)
                    .sorted(Comparator.comparing(InvalidBodyProbe::isFreeText))
                    .toList();
            for (String name : names) {
                if (!schemas.member(name).types().isEmpty()) {
                    return body.set(name, wrongType(body.get(name)));
                }
            }
        }
        throw new RequestNotPossibleException("no member whose type is described");
    }

    private static boolean isFreeText(String name) {
        return name.equals("comment") || name.equals("description");
    }

    /** A value that is neither a text nor a number, because a lenient target may convert these. */
    private static JsonNode wrongType(JsonNode value) {
        ObjectNode object = JsonTrees.MAPPER.createObjectNode();
        return value.isObject() ? JsonTrees.MAPPER.createArrayNode().add("other") : object.put("other", "type");
    }
}
