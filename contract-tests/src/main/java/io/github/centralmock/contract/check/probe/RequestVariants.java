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
 * The variants of one write, sent one after the other until one is accepted and has a visible effect: with other ids,
 * other alternatives, all members, and changed values.
 */
final class RequestVariants {
    static final int COUNT = 28;

    private static final int MAX_MAP_ENTRIES = 6;
    private static final BodyVariant ALL_MEMBERS = new BodyVariant(true, 0);

    private final CheckSession session;
    private final ApiOperation operation;
    private final SchemasAtPath schemas;

    RequestVariants(CheckSession session, ApiOperation operation) {
        this.session = session;
        this.operation = operation;
        this.schemas = SchemasAtPath.of(operation.requestSchema());
    }

    /** The request of a variant; empty if it does not differ from earlier variants. */
    Optional<PreparedRequest> get(int index) throws RequestNotPossibleException {
        return switch (index) {
            case 0 -> build(0, BodyVariant.SMALLEST);
            case 1 -> changedRequest(0);
            case 2 -> build(0, ALL_MEMBERS);
            case 3 -> build(0, new BodyVariant(false, 1));
            case 4 -> build(1, BodyVariant.SMALLEST);
            case 5 -> build(2, BodyVariant.SMALLEST);
            case 6 -> build(1, new BodyVariant(false, 2));
            case 7 -> build(2, new BodyVariant(true, 1));
            case 8 -> build(3, new BodyVariant(true, 2));
            case 9, 10, 11 -> changedRequest(index - 8);
            default -> build(index - 9, BodyVariant.SMALLEST);
        };
    }

    private Optional<PreparedRequest> build(int choice, BodyVariant variant) throws RequestNotPossibleException {
        session.ids().choose(choice);
        try {
            // A created resource gets a comment with the name prefix, so that it can be recognized and has an optional
            // member.
            return Optional.of(
                    session.build(operation, operation.method().equals("POST") ? variant.marked() : variant));
        } finally {
            session.ids().choose(0);
        }
    }

    /** The smallest request with one changed member, or several of a map. */
    private Optional<PreparedRequest> changedRequest(int index) throws RequestNotPossibleException {
        PreparedRequest request = session.build(operation, BodyVariant.SMALLEST);
        Optional<ApiOperation> get = session.read(request.path());
        if (get.isEmpty() || operation.method().equals("DELETE") || request.body() == null) {
            return Optional.empty();
        }
        // Do not read the current state if the write is not permitted.
        session.permit(RequestEdits.withBody(request, JsonTrees.MAPPER.createObjectNode()));
        JsonNode current = session.send(get.get(), RequestEdits.get(get.get(), request.path()))
                .body();
        List<ObjectNode> changes = changes(current);
        if (index >= changes.size()) {
            return Optional.empty();
        }
        ObjectNode body = changes.get(index);
        boolean isMap = schemas.parts().get(0).properties().isEmpty();
        if (isMap && index == 0) {
            changes.stream().limit(MAX_MAP_ENTRIES).forEach(body::setAll);
        }
        return Optional.of(RequestEdits.withBody(request, body));
    }

    private List<ObjectNode> changes(JsonNode current) {
        List<ObjectNode> changes = new ArrayList<>();
        for (var member : current.properties()) {
            SchemasAtPath inside = schemas.member(member.getKey());
            JsonNode other = differentValue(member.getValue(), inside.tokens());
            if (!inside.isEmpty() && !other.isMissingNode() && !member.getKey().matches(".*[iI]d")) {
                changes.add(JsonTrees.MAPPER.createObjectNode().set(member.getKey(), other));
            }
        }
        return changes;
    }

    private static JsonNode differentValue(JsonNode current, Set<String> tokens) {
        if (current.isBoolean()) {
            return JsonTrees.MAPPER.getNodeFactory().booleanNode(!current.asBoolean());
        }
        if (current.isObject()) {
            return differentSetting(current);
        }
        return tokens.stream()
                .filter(token -> current.isTextual() && !token.equals(current.asText()))
                .map(token -> (JsonNode) JsonTrees.MAPPER.getNodeFactory().textNode(token))
                .findFirst()
                .orElse(JsonTrees.MAPPER.missingNode());
    }

    /** A changed copy of a setting {@code {value: true}}, or of a map of such settings. */
    private static JsonNode differentSetting(JsonNode current) {
        ObjectNode other = JsonTrees.MAPPER.createObjectNode();
        if (current.path("value").isBoolean()) {
            return other.put("value", !current.path("value").asBoolean());
        }
        current.properties().stream()
                .filter(member -> member.getValue().path("value").isBoolean())
                .limit(1)
                .forEach(member -> other.set(member.getKey(), differentSetting(member.getValue())));
        return other.isEmpty() ? JsonTrees.MAPPER.missingNode() : other;
    }
}
