package io.github.centralmock.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compiles the JSON Schemas of one description to checks. It knows the keywords and formats that the descriptions use
 * and refuses any other, so that no keyword is ignored. A test compares the checks with a full validator.
 */
final class Schemas {
    /** Keywords that say something to readers and refuse no value. */
    private static final Set<String> ANNOTATIONS = Set.of("default", "description", "examples");

    private final JsonNode document;
    private final boolean closed;
    private final Map<String, Schema> byReference = new ConcurrentHashMap<>();

    /** @param closed whether objects refuse members that are not described (the response check does) */
    Schemas(JsonNode document, boolean closed) {
        this.document = document;
        this.closed = closed;
    }

    /** Follows {@code $ref} to the node that it leads to. */
    JsonNode resolve(JsonNode node) {
        JsonNode current = node;
        while (current.has("$ref")) {
            current = target(current.get("$ref").asText());
        }
        return current;
    }

    private JsonNode target(String reference) {
        JsonNode target = document.at(reference.substring(1));
        if (target.isMissingNode()) {
            throw new IllegalArgumentException("dangling reference " + reference);
        }
        return target;
    }

    /** @throws IllegalArgumentException for a keyword, a type or a format that is not known */
    Schema compile(JsonNode schema) {
        List<Schema> rules = new ArrayList<>();
        schema.properties().forEach(keyword -> {
            Schema rule = rule(keyword.getKey(), keyword.getValue(), schema);
            if (rule != Schema.ANYTHING) {
                rules.add(rule);
            }
        });
        return all(rules);
    }

    private Schema rule(String keyword, JsonNode given, JsonNode schema) {
        return switch (keyword) {
            case "$ref" -> reference(given.asText());
            case "type" -> SchemaRules.type(given);
            case "enum" -> SchemaRules.enumeration(given);
            case "const" -> SchemaRules.constant(given);
            case "minimum" -> SchemaRules.minimum(given.decimalValue());
            case "maximum" -> SchemaRules.maximum(given.decimalValue());
            case "minLength" -> SchemaRules.minLength(given.intValue());
            case "maxLength" -> SchemaRules.maxLength(given.intValue());
            case "pattern" -> SchemaRules.pattern(given.asText());
            case "format" -> Formats.check(given.asText());
            case "minItems" -> SchemaRules.minItems(given.intValue());
            case "maxItems" -> SchemaRules.maxItems(given.intValue());
            case "items" -> SchemaRules.items(compile(given));
            case "properties" -> members(schema);
            case "additionalProperties" -> schema.has("properties") ? Schema.ANYTHING : members(schema);
            case "required" -> SchemaRules.required(given);
            case "anyOf" -> SchemaRules.anyOf(compileEach(given));
            default -> annotation(keyword);
        };
    }

    private Schema reference(String reference) {
        JsonNode target = target(reference);
        return byReference.computeIfAbsent(reference, unknown -> new LazySchema(() -> compile(target)));
    }

    private Schema members(JsonNode schema) {
        Map<String, Schema> byName = new HashMap<>();
        schema.path("properties")
                .properties()
                .forEach(member -> byName.put(member.getKey(), compile(member.getValue())));
        return SchemaRules.members(byName, otherMembers(schema.path("additionalProperties")));
    }

    private Schema otherMembers(JsonNode given) {
        if (given.isMissingNode()) {
            return closed ? SchemaRules.NOTHING : Schema.ANYTHING;
        }
        if (given.isBoolean()) {
            return given.asBoolean() ? Schema.ANYTHING : SchemaRules.NOTHING;
        }
        return compile(given);
    }

    private List<Schema> compileEach(JsonNode given) {
        return given.valueStream().map(this::compile).toList();
    }

    private static Schema all(List<Schema> rules) {
        if (rules.size() == 1) {
            return rules.get(0);
        }
        Schema[] each = rules.toArray(Schema[]::new);
        return (value, at, problems) -> {
            for (Schema rule : each) {
                rule.check(value, at, problems);
            }
        };
    }

    private static Schema annotation(String keyword) {
        if (ANNOTATIONS.contains(keyword) || keyword.startsWith("x-")) {
            return Schema.ANYTHING;
        }
        throw new IllegalArgumentException("the schema keyword \"" + keyword + "\" is not supported");
    }
}
