package io.github.centralmock.contract.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.JsonPointers;
import io.github.centralmock.contract.openapi.OpenApiSchema;
import io.github.centralmock.contract.openapi.SchemasAtPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Finds out where in an operation's good answers each kind of lie about a member can be told. */
final class BodyMutators {
    /** Of each kind, the shallowest place and the deepest. */
    private final Map<String, Set<String>> places = new LinkedHashMap<>();

    private BodyMutators() {}

    static List<Mutator> of(ApiOperation operation, int status, JsonNode body) {
        BodyMutators lies = new BodyMutators();
        Optional<OpenApiSchema> schema = operation.responseSchema(status);
        lies.visit(body, SchemasAtPath.of(schema), mandatory(schema), "", 0);
        List<Mutator> found = new ArrayList<>();
        lies.places.forEach((kind, where) ->
                ends(where).forEach(place -> found.add(new BodyMutator(kind, place, change(kind)))));
        return found;
    }

    private static List<String> ends(Set<String> where) {
        List<String> sorted = where.stream()
                .sorted(java.util.Comparator.comparingInt(place -> place.split("/").length))
                .toList();
        String last = sorted.get(sorted.size() - 1);
        return sorted.get(0).equals(last) ? List.of(last) : List.of(sorted.get(0), last);
    }

    private void visit(JsonNode value, SchemasAtPath schemas, Set<String> mandatory, String at, int depth) {
        if (value.isArray()) {
            Set<String> needed = mandatory(schemas.parts().stream().findFirst().flatMap(OpenApiSchema::items));
            value.forEach(item -> visit(item, schemas.item(), needed, at + "/*", depth + 1));
        }
        if (!value.isObject() || depth > 8) {
            return;
        }
        boolean isClosed = schemas.isClosed();
        if (isClosed) {
            add("field extra", at + "/+");
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String place = JsonPointers.member(at, member.getKey());
            SchemasAtPath inside = schemas.member(member.getKey());
            visitMember(member.getValue(), inside, place, isClosed);
            if (mandatory.contains(member.getKey())) {
                add("field dropped", place);
            }
            Set<String> needed = mandatory(inside.parts().stream().findFirst());
            visit(member.getValue(), inside, needed, place, depth + 1);
        }
    }

    private void visitMember(JsonNode value, SchemasAtPath inside, String place, boolean isClosed) {
        Set<String> types = inside.types();
        if (isClosed) {
            add("field renamed", place);
        }
        if (!types.isEmpty()) {
            add("field retyped", place);
        }
        if (!types.isEmpty() && !types.contains("null") && !value.isNull()) {
            add("field null", place);
        }
        if (!inside.tokens().isEmpty() && value.isTextual() && allListTokens(inside)) {
            add("enum token unknown", place);
        }
        if (value.isTextual()
                && inside.parts().size() == 1
                && inside.parts().get(0).isFormat("date-time")) {
            add("wrong time format", place);
            if (hasHappened(place)) {
                add("time ahead", place);
            }
        }
    }

    private static boolean hasHappened(String place) {
        return place.matches(".*/(lastSeenAt|createdAt|updatedAt|raisedAt|receivedAt|created_at|when)");
    }

    private static boolean allListTokens(SchemasAtPath inside) {
        return inside.parts().stream()
                .allMatch(part -> part.listsValues() || part.types().isEmpty());
    }

    /** What the schema and all that it joins require. */
    private static Set<String> mandatory(Optional<OpenApiSchema> schema) {
        Set<String> names = new LinkedHashSet<>();
        schema.ifPresent(whole -> {
            names.addAll(whole.required());
            whole.allOf().forEach(part -> names.addAll(mandatory(Optional.of(part))));
        });
        return names;
    }

    private void add(String kind, String place) {
        places.computeIfAbsent(kind, missing -> new LinkedHashSet<>()).add(place);
    }

    private static BiPredicate<ObjectNode, String> change(String kind) {
        return switch (kind) {
            case "field dropped" -> (object, name) -> object.remove(name) != null;
            case "field renamed" -> (object, name) -> object.set(name + "Renamed", object.remove(name)) != null;
            case "field retyped" -> (object, name) -> object.set(name, otherType(object.get(name))) != null;
            case "field null" -> (object, name) -> object.putNull(name) != null;
            case "field extra" -> (object, name) -> object.put("unexpectedMember", "surprise") != null;
            case "enum token unknown" -> (object, name) -> object.put(name, "somethingNew") != null;
            case "time ahead" -> (object, name) -> object.put(name, "2099-01-31T08:00:00.000Z") != null;
            default -> (object, name) -> object.put(name, "22.11.2026 10:00") != null;
        };
    }

    private static JsonNode otherType(JsonNode value) {
        ArrayNode array = JsonTrees.MAPPER.createArrayNode();
        return switch (value.getNodeType()) {
            case STRING -> array.numberNode(42);
            case NUMBER -> array.textNode("forty-two");
            case BOOLEAN -> array.textNode("True");
            case ARRAY -> JsonTrees.MAPPER.createObjectNode().put("was", "array");
            default -> array.add("was something else");
        };
    }
}
