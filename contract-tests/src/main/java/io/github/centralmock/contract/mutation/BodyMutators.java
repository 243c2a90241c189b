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

/** Creates the mutators of single members for the successful responses of an operation. */
final class BodyMutators {
    /** For each kind, the places; only the shallowest and the deepest are used. */
    private final Map<String, Set<String>> places = new LinkedHashMap<>();

    private BodyMutators() {}

    static List<Mutator> of(ApiOperation operation, int status, JsonNode body) {
        BodyMutators mutators = new BodyMutators();
        Optional<OpenApiSchema> schema = operation.responseSchema(status);
        mutators.collect(body, SchemasAtPath.of(schema), required(schema), "", 0);
        List<Mutator> found = new ArrayList<>();
        mutators.places.forEach((kind, candidates) ->
                firstAndLast(candidates).forEach(place -> found.add(new BodyMutator(kind, place, change(kind)))));
        return found;
    }

    private static List<String> firstAndLast(Set<String> candidates) {
        List<String> sorted = candidates.stream()
                .sorted(java.util.Comparator.comparingInt(place -> place.split("/").length))
                .toList();
        String last = sorted.get(sorted.size() - 1);
        return sorted.get(0).equals(last) ? List.of(last) : List.of(sorted.get(0), last);
    }

    private void collect(JsonNode value, SchemasAtPath schemas, Set<String> required, String pointer, int depth) {
        if (value.isArray()) {
            Set<String> inner = required(schemas.parts().stream().findFirst().flatMap(OpenApiSchema::items));
            value.forEach(item -> collect(item, schemas.item(), inner, pointer + "/*", depth + 1));
        }
        if (!value.isObject() || depth > 8) {
            return;
        }
        boolean isClosed = schemas.isClosed();
        if (isClosed) {
            add("field extra", pointer + "/+");
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String place = JsonPointers.member(pointer, member.getKey());
            SchemasAtPath inside = schemas.member(member.getKey());
            collectMember(member.getValue(), inside, place, isClosed);
            if (required.contains(member.getKey())) {
                add("field dropped", place);
            }
            Set<String> inner = required(inside.parts().stream().findFirst());
            collect(member.getValue(), inside, inner, place, depth + 1);
        }
    }

    private void collectMember(JsonNode value, SchemasAtPath inside, String place, boolean isClosed) {
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
        if (!inside.tokens().isEmpty() && value.isTextual() && isClosedList(inside)) {
            add("enum token unknown", place);
        }
        if (value.isTextual()
                && inside.parts().size() == 1
                && inside.parts().get(0).isFormat("date-time")) {
            add("wrong time format", place);
            if (isPastEvent(place)) {
                add("time in the future", place);
            }
        }
    }

    private static boolean isPastEvent(String place) {
        return place.matches(".*/(lastSeenAt|createdAt|updatedAt|raisedAt|receivedAt|created_at|when)");
    }

    private static boolean isClosedList(SchemasAtPath inside) {
        return inside.parts().stream()
                .allMatch(part -> part.listsValues() || part.types().isEmpty());
    }

    /** The members that a schema and its parts require. */
    private static Set<String> required(Optional<OpenApiSchema> schema) {
        Set<String> names = new LinkedHashSet<>();
        schema.ifPresent(whole -> {
            names.addAll(whole.required());
            whole.allOf().forEach(part -> names.addAll(required(Optional.of(part))));
        });
        return names;
    }

    private void add(String kind, String place) {
        places.computeIfAbsent(kind, key -> new LinkedHashSet<>()).add(place);
    }

    private static BiPredicate<ObjectNode, String> change(String kind) {
        return switch (kind) {
            case "field dropped" -> (object, name) -> object.remove(name) != null;
            case "field renamed" -> (object, name) -> object.set(name + "Renamed", object.remove(name)) != null;
            case "field retyped" -> (object, name) -> object.set(name, wrongType(object.get(name))) != null;
            case "field null" -> (object, name) -> object.putNull(name) != null;
            case "field extra" -> (object, name) -> object.put("unexpectedMember", "surprise") != null;
            case "enum token unknown" -> (object, name) -> object.put(name, "somethingNew") != null;
            case "time in the future" -> (object, name) -> object.put(name, "2099-01-31T08:00:00.000Z") != null;
            default -> (object, name) -> object.put(name, "22.11.2026 10:00") != null;
        };
    }

    private static JsonNode wrongType(JsonNode value) {
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
