package io.github.centralmock.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Compiles the JSON Schemas of one description to plain checks. It knows the keywords that our descriptions use and
 * refuses any other, so that no rule is ever passed over in silence; a test holds it against a full validator.
 */
final class Schemas {
    private static final Set<String> ANNOTATIONS =
            Set.of("default", "description", "title", "examples", "deprecated", "readOnly", "writeOnly");
    private static final Set<String> HANDLED_WITH_OTHERS = Set.of("required", "additionalProperties");

    private final JsonNode document;
    private final boolean closed;
    private final Map<String, Schema> byReference = new ConcurrentHashMap<>();
    private final Set<String> underWay = new HashSet<>();

    /** @param closed whether objects refuse members that are not described (the response check does) */
    Schemas(JsonNode document, boolean closed) {
        this.document = document;
        this.closed = closed;
    }

    /** Follows {@code $ref} to the thing itself. */
    JsonNode resolve(JsonNode node) {
        JsonNode current = node;
        while (current.has("$ref")) {
            String reference = current.get("$ref").asText();
            current = document.at(reference.substring(1));
            if (current.isMissingNode()) {
                throw new IllegalArgumentException("dangling reference " + reference);
            }
        }
        return current;
    }

    /** Compiles one schema at a time: what is compiled already is shared. */
    synchronized Schema compile(JsonNode schema) {
        if (schema.has("$ref")) {
            return compileReference(schema.get("$ref").asText());
        }
        List<Schema> rules = new ArrayList<>();
        schema.properties().forEach(keyword -> {
            Schema rule = rule(keyword.getKey(), keyword.getValue(), schema);
            if (rule != Schema.ANYTHING) {
                rules.add(rule);
            }
        });
        return all(rules);
    }

    private Schema compileReference(String reference) {
        Schema known = byReference.get(reference);
        if (known != null) {
            return known;
        }
        if (!underWay.add(reference)) {
            return (value, at, problems) -> byReference.get(reference).check(value, at, problems);
        }
        JsonNode target = document.at(reference.substring(1));
        if (target.isMissingNode()) {
            throw new IllegalArgumentException("dangling reference " + reference);
        }
        Schema compiled = compile(target);
        byReference.put(reference, compiled);
        underWay.remove(reference);
        return compiled;
    }

    private Schema rule(String keyword, JsonNode given, JsonNode schema) {
        return switch (keyword) {
            case "type" -> SchemaRules.type(given);
            case "enum" -> SchemaRules.oneOfValues(given);
            case "const" -> SchemaRules.constant(given);
            case "minimum" -> SchemaRules.minimum(given.decimalValue());
            case "maximum" -> SchemaRules.maximum(given.decimalValue());
            case "minLength" -> SchemaRules.minLength(given.intValue());
            case "maxLength" -> SchemaRules.maxLength(given.intValue());
            case "pattern" -> SchemaRules.pattern(Pattern.compile(given.asText()));
            case "format" -> Formats.named(given.asText());
            case "minItems" -> SchemaRules.minItems(given.intValue());
            case "maxItems" -> SchemaRules.maxItems(given.intValue());
            case "uniqueItems" -> given.asBoolean() ? SchemaRules.uniqueItems() : Schema.ANYTHING;
            case "minProperties" -> SchemaRules.minProperties(given.intValue());
            case "maxProperties" -> SchemaRules.maxProperties(given.intValue());
            case "items" -> SchemaRules.items(compile(given));
            case "properties" -> properties(given, schema);
            case "allOf" -> all(compileEach(given));
            case "anyOf" -> SchemaRules.anyOf(compileEach(given));
            case "oneOf" -> SchemaRules.oneOf(compileEach(given));
            case "not" -> SchemaRules.not(compile(given));
            case "required" -> SchemaRules.required(given);
            case "additionalProperties" -> schema.has("properties") ? Schema.ANYTHING : additional(given);
            default -> annotation(keyword);
        };
    }

    private Schema properties(JsonNode given, JsonNode schema) {
        Map<String, Schema> byName = new HashMap<>();
        given.properties().forEach(member -> byName.put(member.getKey(), compile(member.getValue())));
        JsonNode additional = schema.path("additionalProperties");
        Schema rest = additional.isMissingNode()
                ? (closed && !schema.has("x-open") ? SchemaRules.NOTHING : Schema.ANYTHING)
                : additionalValue(additional);
        return SchemaRules.properties(byName, rest);
    }

    private Schema additional(JsonNode given) {
        return SchemaRules.properties(Map.of(), additionalValue(given));
    }

    private Schema additionalValue(JsonNode given) {
        if (given.isBoolean()) {
            return given.asBoolean() ? Schema.ANYTHING : SchemaRules.NOTHING;
        }
        return compile(given);
    }

    private List<Schema> compileEach(JsonNode given) {
        List<Schema> compiled = new ArrayList<>();
        given.forEach(one -> compiled.add(compile(one)));
        return compiled;
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
        if (ANNOTATIONS.contains(keyword) || HANDLED_WITH_OTHERS.contains(keyword) || keyword.startsWith("x-")) {
            return Schema.ANYTHING;
        }
        throw new IllegalArgumentException("the schema keyword \"" + keyword + "\" is not supported");
    }
}
