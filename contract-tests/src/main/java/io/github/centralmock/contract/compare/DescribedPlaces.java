package io.github.centralmock.contract.compare;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.ApiDescription;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The places that a schema describes, those of all its branches together, and where it lets anything stand. */
final class DescribedPlaces {
    private static final int DEEPEST = 12;

    private final ApiDescription api;
    private final Set<String> named = new TreeSet<>();
    private final Set<String> open = new TreeSet<>();

    DescribedPlaces(ApiDescription api, JsonNode schema) {
        this.api = api;
        visit("", schema, 0);
    }

    /** Whether a place is described, or stands below one where anything may stand. */
    boolean know(String place) {
        return named.contains(place) || open.stream().anyMatch(above -> place.startsWith(above + "/"));
    }

    Set<String> named() {
        return named;
    }

    private void visit(String place, JsonNode reference, int depth) {
        named.add(place);
        if (depth > DEEPEST) {
            open.add(place);
            return;
        }
        JsonNode schema = api.resolve(reference);
        schema.path("properties")
                .properties()
                .forEach(member -> visit(place + "/" + member.getKey(), member.getValue(), depth + 1));
        if (schema.has("items")) {
            visit(place + "/*", schema.get("items"), depth + 1);
        }
        List.of("allOf", "oneOf", "anyOf")
                .forEach(branches -> schema.path(branches).forEach(branch -> visit(place, branch, depth + 1)));
        List.of("then", "else").stream()
                .filter(schema::has)
                .forEach(branch -> visit(place, schema.get(branch), depth + 1));
        if (isOpen(schema)) {
            open.add(place);
        }
    }

    private static boolean isOpen(JsonNode schema) {
        JsonNode more = schema.path("additionalProperties");
        return more.isObject() || more.asBoolean(false) || schema.isEmpty() || schema.has("patternProperties");
    }
}
