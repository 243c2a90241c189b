package io.github.centralmock.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes values that a schema allows. Alternatives ({@code anyOf}, lists of types) are taken in turn. */
final class ValidValues {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final List<String> TEXTS_FOR_PATTERNS = List.of(
            "name:asc",
            "true",
            "2026-01-02T03:04:05.678",
            "Event::Endpoint::X",
            "3f0c7f4e-6a1b-4c1d-9b5e-0d2f4a6b8c0e");

    /** Which values to make. */
    enum Size {
        /** Required members only, the least of everything. */
        MINIMAL,
        /** All members, the most of everything. */
        MAXIMAL,
        /** Any members and any values within the bounds. */
        RANDOM
    }

    private final JsonNode document;
    private final DefinedFormats formats;
    private final Size size;
    private final Random random;

    ValidValues(JsonNode document, DefinedFormats formats, Size size, Random random) {
        this.document = document;
        this.formats = formats;
        this.size = size;
        this.random = random;
    }

    /** @param turn which alternative to take; as many turns as there are alternatives take each of them */
    JsonNode of(JsonNode schema, int turn) {
        return ofAll(List.of(schema), turn);
    }

    private JsonNode ofAll(List<JsonNode> schemas, int turn) {
        List<JsonNode> parts = new ArrayList<>();
        int rest = turn;
        for (JsonNode schema : schemas) {
            rest = addParts(schema, rest, parts);
        }
        ObjectNode merged = MAKE.objectNode();
        parts.forEach(part -> merged.setAll((ObjectNode) part));
        if (merged.has("const")) {
            return merged.get("const");
        }
        if (merged.has("enum")) {
            return merged.get("enum").get(random.nextInt(merged.get("enum").size()));
        }
        JsonNode types = merged.path("type");
        String type = types.isArray() ? types.get(rest % types.size()).asText() : types.asText("object");
        int inner = types.isArray() ? rest / types.size() : rest;
        return switch (type) {
            case "object" -> object(parts, inner);
            case "array" -> array(merged, inner);
            case "integer", "number" -> MAKE.numberNode(number(merged));
            case "boolean" -> MAKE.booleanNode(random.nextBoolean());
            case "null" -> MAKE.nullNode();
            default -> MAKE.textNode(text(merged));
        };
    }

    /** Adds the schemas that a value must obey together. Returns the turn for the alternatives further inside. */
    private int addParts(JsonNode schema, int turn, List<JsonNode> parts) {
        if (schema.has("$ref")) {
            return addParts(document.at(schema.get("$ref").asText().substring(1)), turn, parts);
        }
        parts.add(schema);
        JsonNode alternatives = schema.path("anyOf");
        return alternatives.isEmpty()
                ? turn
                : addParts(alternatives.get(turn % alternatives.size()), turn / alternatives.size(), parts);
    }

    private ObjectNode object(List<JsonNode> parts, int turn) {
        Map<String, List<JsonNode>> members = new TreeMap<>();
        Set<String> required = parts.stream()
                .flatMap(part -> part.path("required").valueStream())
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        parts.forEach(part -> part.path("properties")
                .properties()
                .forEach(member -> members.computeIfAbsent(member.getKey(), name -> new ArrayList<>())
                        .add(member.getValue())));
        ObjectNode object = MAKE.objectNode();
        members.forEach((name, schemas) -> {
            boolean wanted =
                    required.contains(name) || size == Size.MAXIMAL || size == Size.RANDOM && random.nextBoolean();
            if (wanted) {
                object.set(name, ofAll(schemas, turn));
            }
        });
        if (size != Size.MINIMAL) {
            parts.stream()
                    .map(part -> part.path("additionalProperties"))
                    .filter(others -> others.isObject() || others.asBoolean())
                    .forEach(
                            others -> object.set("other", others.isObject() ? of(others, turn) : MAKE.textNode("any")));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int turn) {
        int least = schema.path("minItems").asInt(0);
        int most = schema.path("maxItems").asInt(least + 2);
        int count = size == Size.MINIMAL ? least : Math.min(most, least + 1 + random.nextInt(2));
        ArrayNode array = MAKE.arrayNode();
        for (int i = 0; i < count; i++) {
            array.add(of(schema.path("items"), turn + i));
        }
        return array;
    }

    private long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(-1000);
        long most = schema.path("maximum").asLong(least + 1_000_000);
        return switch (size) {
            case MINIMAL -> least;
            case MAXIMAL -> most;
            case RANDOM -> least + (long) (random.nextDouble() * (most - least));
        };
    }

    private String text(JsonNode schema) {
        if (schema.has("pattern")) {
            Pattern pattern = Pattern.compile(schema.get("pattern").asText());
            return TEXTS_FOR_PATTERNS.stream()
                    .filter(text -> pattern.matcher(text).find())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no text is known for the pattern " + pattern));
        }
        if (schema.has("format")) {
            List<String> valid = formats.named(schema.get("format").asText()).valid();
            return size == Size.MINIMAL ? valid.get(0) : valid.get(random.nextInt(valid.size()));
        }
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(least + 20);
        int length =
                size == Size.MINIMAL ? least : size == Size.MAXIMAL ? most : least + random.nextInt(most - least + 1);
        return (random.nextBoolean() ? "x" : "🔥").repeat(length);
    }
}
