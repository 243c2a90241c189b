package io.github.centralmock.contract.description;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds tokens that are not among the known values of an open list ({@code x-known-values}), which no validator reads. */
final class OpenTokens {
    private final ApiDescription api;
    private final SchemaPlaces places;
    private final List<Finding> found = new ArrayList<>();

    private OpenTokens(ApiDescription api) {
        this.api = api;
        this.places = new SchemaPlaces(api);
    }

    static List<Finding> in(JsonNode value, JsonNode schema, ApiDescription api) {
        OpenTokens walk = new OpenTokens(api);
        walk.visit(value, walk.places.parts(schema), "");
        return walk.found.stream().distinct().toList();
    }

    private void visit(JsonNode value, List<JsonNode> parts, String at) {
        if (value.isObject()) {
            value.properties()
                    .forEach(member -> visit(
                            member.getValue(),
                            places.member(parts, member.getKey()),
                            at + "/" + Pointers.escape(member.getKey())));
        } else if (value.isArray()) {
            List<JsonNode> items = places.item(parts);
            value.forEach(item -> visit(item, items, at + "/*"));
        } else if (value.isTextual() && parts.stream().anyMatch(part -> part.has("x-known-values"))) {
            visitToken(value, new TreeSet<>(SchemaPlaces.tokens(parts)), at);
        }
    }

    private void visitToken(JsonNode value, Set<String> known, String at) {
        if (!known.contains(value.asText())) {
            found.add(Finding.token(at, known, value, api.words()));
        }
    }
}
