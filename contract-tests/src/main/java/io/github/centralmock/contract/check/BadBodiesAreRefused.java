package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.description.Home;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.description.SchemaPlaces;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.generated.Request;
import io.github.centralmock.contract.sample.Variant;
import io.github.centralmock.contract.wire.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A body with a member of another type is a bad request. Where writes stay, only what would make a thing is tried so. */
final class BadBodiesAreRefused implements Probe {
    /** What says that something is in the way of the write itself, whatever its body. */
    private static final Set<Integer> ELSE_IN_THE_WAY = Set.of(403, 404, 409, 501);

    @Override
    public String name() {
        return "bad-body";
    }

    @Override
    public boolean applies(Subject subject) {
        Operation write = subject.operation();
        return !subject.reads()
                && write.isDocumented(400)
                && write.requestSchema().isPresent();
    }

    @Override
    public void run(Subject subject) throws CannotBuild {
        Session session = subject.session();
        Request good = subject.written().isPresent()
                ? subject.written().get()
                : session.build(subject.operation(), Variant.SMALLEST.marked());
        if (!session.isSandbox() && !isCreation(session, good)) {
            throw new CannotBuild("tried in sandboxes, and on what makes a thing");
        }
        Exchange refused = session.send(subject.operation(), Requests.withBody(good, spoilt(subject, good)));
        if (refused.status() == 400) {
            subject.holds(name());
        } else if (ELSE_IN_THE_WAY.contains(refused.status())) {
            throw new CannotBuild("answered " + refused.status());
        } else {
            String expected = "status 400 for a body with a member of another type";
            subject.note(name(), Kind.BEHAVIOUR, "", expected, "status " + refused.status(), refused);
        }
    }

    private static boolean isCreation(Session session, Request good) {
        return good.method().equals("POST")
                && Home.of(good.path(), session.descriptions()).isPresent();
    }

    /** With another type in the first member whose type is described; what bears the mark comes last. */
    private static JsonNode spoilt(Subject subject, Request good) throws CannotBuild {
        SchemaPlaces places = SchemaPlaces.of(subject.operation().requestSchema());
        if (Json.read(good.body()).orElse(null) instanceof ObjectNode body) {
            List<String> names = body.properties().stream()
                    .map(Map.Entry::getKey)
                    .sorted(Comparator.comparing(BadBodiesAreRefused::isRemark))
                    .toList();
            for (String name : names) {
                if (!places.member(name).types().isEmpty()) {
                    return body.set(name, otherType(body.get(name)));
                }
            }
        }
        throw new CannotBuild("no member whose type is described");
    }

    private static boolean isRemark(String name) {
        return name.equals("comment") || name.equals("description");
    }

    /** Neither a text nor a number, which a lenient target might read as each other. */
    private static JsonNode otherType(JsonNode value) {
        ObjectNode object = Json.MAPPER.createObjectNode();
        return value.isObject() ? Json.MAPPER.createArrayNode().add("other") : object.put("other", "type");
    }
}
