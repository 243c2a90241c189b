package io.github.centralmock.contract.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.openapi.OpenApiSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A schema with its references followed, all of its parts joined, and one of its alternatives taken. Of a keyword that
 * several parts have, the last one counts.
 */
final class MergedSchema {
    private static final int DEEPEST = 8;

    private final List<OpenApiSchema> parts;

    private MergedSchema(List<OpenApiSchema> parts) {
        this.parts = parts;
    }

    /** The alternative taken is the one of this number, counting round again. */
    static MergedSchema of(OpenApiSchema schema, int alternative) {
        return of(List.of(schema), alternative);
    }

    /** A value that must meet several schemas; of none, any value will do. */
    static MergedSchema of(List<OpenApiSchema> schemas, int alternative) {
        List<OpenApiSchema> parts = new ArrayList<>();
        schemas.forEach(schema -> collect(schema, parts, alternative, 0));
        return new MergedSchema(parts);
    }

    private static void collect(OpenApiSchema schema, List<OpenApiSchema> into, int pick, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        into.add(schema);
        schema.allOf().forEach(part -> collect(part, into, pick, depth + 1));
        for (List<OpenApiSchema> alternatives : List.of(schema.oneOf(), schema.anyOf())) {
            if (!alternatives.isEmpty()) {
                collect(alternatives.get(pick % alternatives.size()), into, pick, depth + 1);
            }
        }
    }

    /** The type; {@code string} if no type is given and no keyword implies one. */
    String type() {
        return parts.stream()
                .flatMap(part -> part.types().stream().limit(1))
                .reduce((first, last) -> last)
                .orElse(!properties().isEmpty() ? "object" : items().isPresent() ? "array" : "string");
    }

    String format() {
        return last(OpenApiSchema::format).orElse("");
    }

    Optional<String> pattern() {
        return last(OpenApiSchema::pattern);
    }

    int minLength() {
        return last(OpenApiSchema::minLength).orElse(0);
    }

    int maxLength() {
        return last(OpenApiSchema::maxLength).orElse(Integer.MAX_VALUE);
    }

    int minItems() {
        return last(OpenApiSchema::minItems).orElse(0);
    }

    Optional<JsonNode> minimum() {
        return last(OpenApiSchema::minimum);
    }

    Optional<JsonNode> defaultValue() {
        return last(OpenApiSchema::defaultValue);
    }

    Optional<JsonNode> constant() {
        return last(OpenApiSchema::constant);
    }

    List<JsonNode> enumeration() {
        return lastList(OpenApiSchema::enumeration);
    }

    List<JsonNode> examples() {
        return lastList(OpenApiSchema::examples);
    }

    Optional<OpenApiSchema> items() {
        return last(OpenApiSchema::items);
    }

    Set<String> required() {
        Set<String> names = new LinkedHashSet<>();
        parts.forEach(part -> names.addAll(part.required()));
        return names;
    }

    /** Of each property all schemas that speak of it; a value must meet all of them. */
    Map<String, List<OpenApiSchema>> properties() {
        Map<String, List<OpenApiSchema>> found = new LinkedHashMap<>();
        parts.forEach(part -> part.properties()
                .forEach((name, schema) ->
                        found.computeIfAbsent(name, first -> new ArrayList<>()).add(schema)));
        return found;
    }

    private <T> Optional<T> last(Function<OpenApiSchema, Optional<T>> keyword) {
        return parts.stream().flatMap(part -> keyword.apply(part).stream()).reduce((first, last) -> last);
    }

    private List<JsonNode> lastList(Function<OpenApiSchema, List<JsonNode>> keyword) {
        return last(part -> Optional.of(keyword.apply(part)).filter(values -> !values.isEmpty()))
                .orElse(List.of());
    }
}
