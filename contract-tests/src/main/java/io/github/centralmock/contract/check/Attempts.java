package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.description.SchemaPlaces;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.generated.Request;
import io.github.centralmock.contract.sample.Variant;
import io.github.centralmock.contract.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The requests by which one write may be tried, one after the other, until one is accepted and leaves a trace: with other
 * things, other alternatives, all members, and what is there now changed.
 */
final class Attempts {
    static final int COUNT = 28;

    private static final int MOST_OF_A_MAP = 6;
    private static final Variant EVERYTHING = new Variant(true, 0);

    private final Session session;
    private final Operation operation;
    private final SchemaPlaces places;

    Attempts(Session session, Operation operation) {
        this.session = session;
        this.operation = operation;
        this.places = SchemaPlaces.of(operation.requestSchema());
    }

    /** The request of one attempt; empty when this one adds nothing new. */
    Optional<Request> number(int attempt) throws CannotBuild {
        return switch (attempt) {
            case 0 -> with(0, Variant.SMALLEST);
            case 1 -> changed(0);
            case 2 -> with(0, EVERYTHING);
            case 3 -> with(0, new Variant(false, 1));
            case 4 -> with(1, Variant.SMALLEST);
            case 5 -> with(2, Variant.SMALLEST);
            case 6 -> with(1, new Variant(false, 2));
            case 7 -> with(2, new Variant(true, 1));
            case 8 -> with(3, new Variant(true, 2));
            case 9, 10, 11 -> changed(attempt - 8);
            default -> with(attempt - 9, Variant.SMALLEST);
        };
    }

    private Optional<Request> with(int choice, Variant variant) throws CannotBuild {
        session.ids().choose(choice);
        try {
            // What makes things gives them remarks too, so that they can be known again and have something to lose.
            return Optional.of(
                    session.build(operation, operation.method().equals("POST") ? variant.marked() : variant));
        } finally {
            session.ids().choose(0);
        }
    }

    /** The smallest request with one member, or several of a map, that differ from what is there now. */
    private Optional<Request> changed(int which) throws CannotBuild {
        Request request = session.build(operation, Variant.SMALLEST);
        Optional<Operation> get = session.read(request.path());
        if (get.isEmpty() || operation.method().equals("DELETE") || request.body() == null) {
            return Optional.empty();
        }
        // What may not be changed at all need not be read.
        session.permit(Requests.withBody(request, Json.MAPPER.createObjectNode()));
        JsonNode now =
                session.send(get.get(), Requests.get(get.get(), request.path())).body();
        List<ObjectNode> changes = changes(now);
        if (which >= changes.size()) {
            return Optional.empty();
        }
        ObjectNode body = changes.get(which);
        boolean isMap = places.parts().get(0).properties().isEmpty();
        if (isMap && which == 0) {
            changes.stream().limit(MOST_OF_A_MAP).forEach(body::setAll);
        }
        return Optional.of(Requests.withBody(request, body));
    }

    private List<ObjectNode> changes(JsonNode now) {
        List<ObjectNode> changes = new ArrayList<>();
        for (var member : now.properties()) {
            SchemaPlaces schemas = places.member(member.getKey());
            JsonNode other = other(member.getValue(), schemas.tokens());
            if (!schemas.isEmpty() && !other.isMissingNode() && !member.getKey().matches(".*[iI]d")) {
                changes.add(Json.MAPPER.createObjectNode().set(member.getKey(), other));
            }
        }
        return changes;
    }

    private static JsonNode other(JsonNode now, Set<String> tokens) {
        if (now.isBoolean()) {
            return Json.MAPPER.getNodeFactory().booleanNode(!now.asBoolean());
        }
        if (now.isObject()) {
            return otherInside(now);
        }
        return tokens.stream()
                .filter(token -> now.isTextual() && !token.equals(now.asText()))
                .map(token -> (JsonNode) Json.MAPPER.getNodeFactory().textNode(token))
                .findFirst()
                .orElse(Json.MAPPER.missingNode());
    }

    /** Of a setting {@code {value: true}}, or of a map of such, what differs. */
    private static JsonNode otherInside(JsonNode now) {
        ObjectNode other = Json.MAPPER.createObjectNode();
        if (now.path("value").isBoolean()) {
            return other.put("value", !now.path("value").asBoolean());
        }
        now.properties().stream()
                .filter(member -> member.getValue().path("value").isBoolean())
                .limit(1)
                .forEach(member -> other.set(member.getKey(), otherInside(member.getValue())));
        return other.isEmpty() ? Json.MAPPER.missingNode() : other;
    }
}
