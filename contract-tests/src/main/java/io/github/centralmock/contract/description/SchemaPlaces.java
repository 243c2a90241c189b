package io.github.centralmock.contract.description;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which schemas speak of a place in a body, whatever branches and references lie on the way. */
public final class SchemaPlaces {
    private static final int DEPTH = 12;

    private final ApiDescription api;

    public SchemaPlaces(ApiDescription api) {
        this.api = api;
    }

    /** All parts and alternatives of a schema, itself included, with references followed. */
    public List<JsonNode> parts(JsonNode reference) {
        List<JsonNode> found = new ArrayList<>();
        collect(reference, found, 0);
        return found;
    }

    private void collect(JsonNode reference, List<JsonNode> found, int depth) {
        JsonNode schema = api.resolve(reference);
        if (depth > DEPTH || !schema.isObject()) {
            return;
        }
        found.add(schema);
        for (String branches : List.of("allOf", "oneOf", "anyOf")) {
            schema.path(branches).forEach(branch -> collect(branch, found, depth + 1));
        }
        for (String branch : List.of("then", "else")) {
            collect(schema.path(branch), found, depth + 1);
        }
    }

    /** The schemas of a member of what these schemas describe. */
    public List<JsonNode> member(List<JsonNode> parts, String name) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode part : parts) {
            JsonNode named = part.path("properties").path(name);
            JsonNode schema = named.isMissingNode() ? part.path("additionalProperties") : named;
            collect(schema, found, 0);
        }
        return found;
    }

    /** The schemas of an item of what these schemas describe. */
    public List<JsonNode> item(List<JsonNode> parts) {
        List<JsonNode> found = new ArrayList<>();
        parts.forEach(part -> collect(part.path("items"), found, 0));
        return found;
    }

    /** The schemas of a place such as {@code /items/*}{@code /id}, starting from a body's schema. */
    public List<JsonNode> at(JsonNode root, String place) {
        List<JsonNode> parts = parts(root);
        for (String step : place.split("/")) {
            if (!step.isEmpty()) {
                parts = step.matches("\\*|\\d+")
                        ? item(parts)
                        : member(parts, step.replace("~1", "/").replace("~0", "~"));
            }
        }
        return parts;
    }

    /** The tokens that these schemas list; empty when any text will do. */
    public static Set<String> tokens(List<JsonNode> parts) {
        Set<String> tokens = new LinkedHashSet<>();
        parts.forEach(part -> part.path("enum").forEach(token -> tokens.add(token.asText())));
        parts.forEach(part -> part.path("x-known-values").forEach(token -> tokens.add(token.asText())));
        parts.stream()
                .filter(part -> part.has("const"))
                .forEach(part -> tokens.add(part.get("const").asText()));
        return tokens;
    }
}
