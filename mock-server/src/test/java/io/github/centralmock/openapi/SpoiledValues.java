package io.github.centralmock.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Changes a valid value in one place: to the edges of what the schema there allows, and beyond them. */
final class SpoiledValues {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final int CHANGED_TEXTS = 4;

    private static final List<JsonNode> OF_EACH_TYPE = List.of(
            MAKE.nullNode(),
            MAKE.booleanNode(true),
            MAKE.numberNode(7),
            MAKE.numberNode(7.0),
            MAKE.numberNode(7.5),
            MAKE.numberNode(new BigDecimal("-1e30")),
            MAKE.textNode(""),
            MAKE.textNode("7"),
            MAKE.arrayNode(),
            MAKE.objectNode());

    private final DefinedFormats formats;
    private final Random random;
    private final Set<String> visited = new HashSet<>();

    SpoiledValues(DefinedFormats formats, Random random) {
        this.formats = formats;
        this.random = random;
    }

    /**
     * The whole value with each replacement for the visited part. A schema that was visited for another place gets one
     * replacement only, which shows that this place leads to it; an alternative decides anew for each value.
     *
     * @param place where the whole value stands
     */
    List<JsonNode> of(String place, JsonNode whole, SchemaVisit visit) {
        boolean isNewHere = visited.add(place + " " + visit.schemaAt());
        boolean isNew = visited.add(visit.schemaAt()) || visit.isAlternative();
        List<JsonNode> replacements = isNew ? replacements(visit) : isNewHere ? List.of(one(OF_EACH_TYPE)) : List.of();
        return replacements.stream()
                .map(replacement -> with(whole, visit.valueAt(), replacement))
                .toList();
    }

    private JsonNode one(List<JsonNode> values) {
        return values.get(random.nextInt(values.size()));
    }

    private List<JsonNode> replacements(SchemaVisit visit) {
        List<JsonNode> replacements = new ArrayList<>(OF_EACH_TYPE);
        visit.schema()
                .properties()
                .forEach(keyword -> addFor(keyword.getKey(), keyword.getValue(), visit, replacements));
        JsonNode value = visit.value();
        if (value.isTextual()) {
            for (int i = 0; i < CHANGED_TEXTS; i++) {
                replacements.add(MAKE.textNode(ChangedTexts.changed(value.textValue(), random)));
            }
        }
        if (value.isObject()) {
            replacements.add(value.<ObjectNode>deepCopy().put("unknown", 1));
        }
        return replacements;
    }

    private void addFor(String keyword, JsonNode given, SchemaVisit visit, List<JsonNode> replacements) {
        JsonNode value = visit.value();
        switch (keyword) {
            case "minimum", "maximum" -> {
                for (String step : List.of("-1", "-0.5", "0", "0.5", "1")) {
                    replacements.add(MAKE.numberNode(given.decimalValue().add(new BigDecimal(step))));
                }
            }
            case "minLength", "maxLength" -> {
                for (int length = Math.max(0, given.intValue() - 1); length <= given.intValue() + 1; length++) {
                    replacements.add(MAKE.textNode("x".repeat(length)));
                    replacements.add(MAKE.textNode("🔥".repeat(length)));
                }
            }
            case "minItems", "maxItems" -> {
                for (int size = Math.max(0, given.intValue() - 1); size <= given.intValue() + 1; size++) {
                    replacements.add(copies(value, size));
                }
            }
            case "format" -> {
                formats.named(given.asText()).valid().forEach(text -> replacements.add(MAKE.textNode(text)));
                formats.named(given.asText()).invalid().forEach(text -> replacements.add(MAKE.textNode(text)));
            }
            case "pattern" -> replacements.add(MAKE.textNode(value.asText() + "\n"));
            case "enum", "const" -> {
                for (JsonNode token : given.isArray() ? given : MAKE.arrayNode().add(given)) {
                    replacements.add(token);
                    replacements.add(MAKE.textNode(token.asText().toUpperCase(Locale.ROOT)));
                }
                replacements.add(MAKE.textNode("no such token"));
            }
            case "required" ->
                given.forEach(name -> {
                    if (value.has(name.asText())) {
                        replacements.add(value.<ObjectNode>deepCopy().without(name.asText()));
                    }
                });
            default -> {
                // The other keywords are spoiled by a value of another type, or in the values inside.
            }
        }
    }

    private static ArrayNode copies(JsonNode array, int size) {
        ArrayNode copies = MAKE.arrayNode();
        for (int i = 0; i < size; i++) {
            copies.add(array.isEmpty() ? MAKE.textNode("x") : array.get(i % array.size()));
        }
        return copies;
    }

    /** The whole value with another part at the pointer. */
    static JsonNode with(JsonNode whole, JsonPointer at, JsonNode replacement) {
        if (at.matches()) {
            return replacement;
        }
        if (whole.isArray()) {
            ArrayNode copy = MAKE.arrayNode().addAll((ArrayNode) whole);
            int index = at.getMatchingIndex();
            copy.set(index, with(whole.get(index), at.tail(), replacement));
            return copy;
        }
        String name = at.getMatchingProperty();
        return MAKE.objectNode()
                .<ObjectNode>setAll((ObjectNode) whole)
                .set(name, with(whole.get(name), at.tail(), replacement));
    }
}
