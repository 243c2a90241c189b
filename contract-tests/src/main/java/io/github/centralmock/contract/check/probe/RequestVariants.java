package io.github.centralmock.contract.check.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.check.session.CheckSession;
import io.github.centralmock.contract.check.session.RequestEdits;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.SchemasAtPath;
import io.github.centralmock.contract.request.BodyVariant;
import io.github.centralmock.contract.request.PreparedRequest;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The requests by which one write may be tried, one after the other, until one is accepted and leaves a trace: with other
 * things, other alternatives, all members, and what is there now changed.
 */
final class RequestVariants {
    static final int COUNT = 28;

    private static final int MOST_OF_A_MAP = 6;
    private static final BodyVariant EVERYTHING = new BodyVariant(true, 0);

    private final CheckSession session;
    private final ApiOperation operation;
    private final SchemasAtPath places;

    RequestVariants(CheckSession session, ApiOperation operation) {
        this.session = session;
        this.operation = operation;
        this.places = SchemasAtPath.of(operation.requestSchema());
    }

    /** The request of one attempt; empty when this one adds nothing new. */
    Optional<PreparedRequest> number(int attempt) throws RequestNotPossibleException {
        return switch (attempt) {
            case 0 -> with(0, BodyVariant.SMALLEST);
            case 1 -> changed(0);
            case 2 -> with(0, EVERYTHING);
            case 3 -> with(0, new BodyVariant(false, 1));
            case 4 -> with(1, BodyVariant.SMALLEST);
            case 5 -> with(2, BodyVariant.SMALLEST);
            case 6 -> with(1, new BodyVariant(false, 2));
            case 7 -> with(2, new BodyVariant(true, 1));
            case 8 -> with(3, new BodyVariant(true, 2));
            case 9, 10, 11 -> changed(attempt - 8);
            default -> with(attempt - 9, BodyVariant.SMALLEST);
        };
    }

    private Optional<PreparedRequest> with(int choice, BodyVariant variant) throws RequestNotPossibleException {
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
    private Optional<PreparedRequest> changed(int which) throws RequestNotPossibleException {
        PreparedRequest request = session.build(operation, BodyVariant.SMALLEST);
        Optional<ApiOperation> get = session.read(request.path());
        if (get.isEmpty() || operation.method().equals("DELETE") || request.body() == null) {
            return Optional.empty();
        }
        // What may not be changed at all need not be read.
        session.permit(RequestEdits.withBody(request, JsonTrees.MAPPER.createObjectNode()));
        JsonNode now = session.send(get.get(), RequestEdits.get(get.get(), request.path()))
                .body();
        List<ObjectNode> changes = changes(now);
        if (which >= changes.size()) {
            return Optional.empty();
        }
        ObjectNode body = changes.get(which);
        boolean isMap = places.parts().get(0).properties().isEmpty();
        if (isMap && which == 0) {
            changes.stream().limit(MOST_OF_A_MAP).forEach(body::setAll);
        }
        return Optional.of(RequestEdits.withBody(request, body));
    }

    private List<ObjectNode> changes(JsonNode now) {
        List<ObjectNode> changes = new ArrayList<>();
        for (var member : now.properties()) {
            SchemasAtPath schemas = places.member(member.getKey());
            JsonNode other = other(member.getValue(), schemas.tokens());
            if (!schemas.isEmpty() && !other.isMissingNode() && !member.getKey().matches(".*[iI]d")) {
                changes.add(JsonTrees.MAPPER.createObjectNode().set(member.getKey(), other));
            }
        }
        return changes;
    }

    private static JsonNode other(JsonNode now, Set<String> tokens) {
        if (now.isBoolean()) {
            return JsonTrees.MAPPER.getNodeFactory().booleanNode(!now.asBoolean());
        }
        if (now.isObject()) {
            return otherInside(now);
        }
        return tokens.stream()
                .filter(token -> now.isTextual() && !token.equals(now.asText()))
                .map(token -> (JsonNode) JsonTrees.MAPPER.getNodeFactory().textNode(token))
                .findFirst()
                .orElse(JsonTrees.MAPPER.missingNode());
    }

    /** Of a setting {@code {value: true}}, or of a map of such, what differs. */
    private static JsonNode otherInside(JsonNode now) {
        ObjectNode other = JsonTrees.MAPPER.createObjectNode();
        if (now.path("value").isBoolean()) {
            return other.put("value", !now.path("value").asBoolean());
        }
        now.properties().stream()
                .filter(member -> member.getValue().path("value").isBoolean())
                .limit(1)
                .forEach(member -> other.set(member.getKey(), otherInside(member.getValue())));
        return other.isEmpty() ? JsonTrees.MAPPER.missingNode() : other;
    }
}
