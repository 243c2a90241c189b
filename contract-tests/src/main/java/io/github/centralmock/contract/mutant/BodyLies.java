package io.github.centralmock.contract.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.description.Pointers;
import io.github.centralmock.contract.description.SchemaPlaces;
import io.github.centralmock.contract.wire.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Finds out where in an operation's good answers each kind of lie about a member can be told. */
final class BodyLies {
    /** Of each kind, the shallowest place and the deepest. */
    private final Map<String, Set<String>> places = new LinkedHashMap<>();

    private final SchemaPlaces schemas;

    private BodyLies(Operation operation) {
        this.schemas = new SchemaPlaces(operation.api());
    }

    static List<Mutation> of(Operation operation, int status, JsonNode body) {
        BodyLies lies = new BodyLies(operation);
        JsonNode schema = operation.responseSchema(status);
        lies.visit(body, schemas(lies, schema), lies.mandatory(schema), "", 0);
        List<Mutation> found = new ArrayList<>();
        lies.places.forEach((kind, where) ->
                ends(where).forEach(place -> found.add(new BodyLie(kind, place, change(kind)))));
        return found;
    }

    private static List<JsonNode> schemas(BodyLies lies, JsonNode schema) {
        return lies.schemas.parts(schema);
    }

    private static List<String> ends(Set<String> where) {
        List<String> sorted = where.stream()
                .sorted(java.util.Comparator.comparingInt(place -> place.split("/").length))
                .toList();
        String last = sorted.get(sorted.size() - 1);
        return sorted.get(0).equals(last) ? List.of(last) : List.of(sorted.get(0), last);
    }

    private void visit(JsonNode value, List<JsonNode> parts, Set<String> mandatory, String at, int depth) {
        if (value.isArray()) {
            List<JsonNode> items = schemas.item(parts);
            Set<String> needed = new LinkedHashSet<>();
            parts.stream().limit(1).forEach(part -> needed.addAll(mandatory(part.path("items"))));
            value.forEach(item -> visit(item, items, needed, at + "/*", depth + 1));
        }
        if (!value.isObject() || depth > 8) {
            return;
        }
        boolean isClosed =
                parts.stream().anyMatch(part -> !part.path("properties").isEmpty())
                        && parts.stream().noneMatch(BodyLies::isOpen);
        if (isClosed) {
            add("field extra", at + "/+");
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String place = at + "/" + Pointers.escape(member.getKey());
            List<JsonNode> inside = schemas.member(parts, member.getKey());
            visitMember(member.getValue(), inside, place, isClosed);
            if (mandatory.contains(member.getKey())) {
                add("field dropped", place);
            }
            Set<String> needed = inside.isEmpty() ? Set.of() : mandatory(inside.get(0));
            visit(member.getValue(), inside, needed, place, depth + 1);
        }
    }

    private void visitMember(JsonNode value, List<JsonNode> inside, String place, boolean isClosed) {
        Set<String> types = types(inside);
        if (isClosed) {
            add("field renamed", place);
        }
        if (!types.isEmpty()) {
            add("field retyped", place);
        }
        if (!types.isEmpty() && !types.contains("null") && !value.isNull()) {
            add("field null", place);
        }
        if (!SchemaPlaces.tokens(inside).isEmpty() && value.isTextual() && allListTokens(inside)) {
            add("enum token unknown", place);
        }
        if (value.isTextual()
                && inside.stream().anyMatch(part -> part.path("format").asText().equals("date-time"))
                && inside.size() == 1) {
            add("wrong time format", place);
            if (hasHappened(place)) {
                add("time ahead", place);
            }
        }
    }

    private static boolean hasHappened(String place) {
        return place.matches(".*/(lastSeenAt|createdAt|updatedAt|raisedAt|receivedAt|created_at|when)");
    }

    private static boolean allListTokens(List<JsonNode> inside) {
        return inside.stream()
                .allMatch(part ->
                        part.has("enum") || part.has("const") || part.has("x-known-values") || !part.has("type"));
    }

    private static Set<String> types(List<JsonNode> inside) {
        Set<String> types = new LinkedHashSet<>();
        for (JsonNode part : inside) {
            JsonNode type = part.path("type");
            if (type.isTextual()) {
                types.add(type.asText());
            }
            type.forEach(each -> types.add(each.asText()));
        }
        return types;
    }

    private static boolean isOpen(JsonNode part) {
        JsonNode more = part.path("additionalProperties");
        return more.isObject() || more.asBoolean(false) || part.has("patternProperties");
    }

    /** What the schema and all that it joins require. */
    private Set<String> mandatory(JsonNode reference) {
        Set<String> names = new LinkedHashSet<>();
        List<JsonNode> parts = schemas.parts(reference);
        if (!parts.isEmpty()) {
            parts.get(0).path("required").forEach(name -> names.add(name.asText()));
            parts.get(0).path("allOf").forEach(part -> names.addAll(mandatory(part)));
        }
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
        ArrayNode array = Json.MAPPER.createArrayNode();
        return switch (value.getNodeType()) {
            case STRING -> array.numberNode(42);
            case NUMBER -> array.textNode("forty-two");
            case BOOLEAN -> array.textNode("True");
            case ARRAY -> Json.MAPPER.createObjectNode().put("was", "array");
            default -> array.add("was something else");
        };
    }
}
