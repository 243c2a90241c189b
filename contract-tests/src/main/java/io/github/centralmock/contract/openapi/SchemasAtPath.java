package io.github.centralmock.contract.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The schemas of one place in a body, through all branches and references.
 *
 * @param roots those that a value must meet as a whole
 * @param parts the roots and all their branches; one that is made of others comes before those
 */
public record SchemasAtPath(List<OpenApiSchema> roots, List<OpenApiSchema> parts) {
    private static final int DEPTH = 12;

    public SchemasAtPath {
        roots = List.copyOf(roots);
        parts = List.copyOf(parts);
    }

    /** A schema with all its parts and alternatives. */
    public static SchemasAtPath of(OpenApiSchema schema) {
        return of(Stream.of(schema));
    }

    /** As {@link #of(OpenApiSchema)}; of no schema, no parts. */
    public static SchemasAtPath of(Optional<OpenApiSchema> schema) {
        return of(schema.stream());
    }

    private static SchemasAtPath of(Stream<OpenApiSchema> schemas) {
        List<OpenApiSchema> roots = schemas.toList();
        List<OpenApiSchema> parts = new ArrayList<>();
        roots.forEach(schema -> collect(schema, parts, 0));
        return new SchemasAtPath(roots, parts);
    }

    private static void collect(OpenApiSchema schema, List<OpenApiSchema> found, int depth) {
        if (depth <= DEPTH && found.stream().noneMatch(schema::isSame)) {
            found.add(schema);
            schema.branches().forEach(branch -> collect(branch, found, depth + 1));
        }
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The schemas of a member; those of members that are not named, if it is not. */
    public SchemasAtPath member(String name) {
        return of(parts.stream()
                .flatMap(part ->
                        Optional.ofNullable(part.properties().get(name)).or(part::additionalProperties).stream()));
    }

    /** The schemas of an item. */
    public SchemasAtPath item() {
        return of(parts.stream().flatMap(part -> part.items().stream()));
    }

    /** The schemas of a place below this one; the place is a JSON pointer with {@code *} for any index. */
    public SchemasAtPath at(String place) {
        SchemasAtPath here = this;
        for (JsonPointer rest = JsonPointer.compile(place); !rest.matches(); rest = rest.tail()) {
            String step = rest.getMatchingProperty();
            here = step.matches("\\*|\\d+") ? here.item() : here.member(step);
        }
        return here;
    }

    /** The schemas of members that are not named. */
    public SchemasAtPath additionalProperties() {
        return of(parts.stream().flatMap(part -> part.additionalProperties().stream()));
    }

    /** The names of all described members. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        parts.forEach(part -> names.addAll(part.properties().keySet()));
        return names;
    }

    /** Whether every value must have this member. */
    public boolean requires(String name) {
        return roots.stream().anyMatch(root -> root.requires(name));
    }

    /** Whether both are made of the same schemas of the same document. */
    public boolean isSame(SchemasAtPath other) {
        return parts.size() == other.parts.size()
                && IntStream.range(0, parts.size()).allMatch(i -> parts.get(i).isSame(other.parts.get(i)));
    }

    /** Whether members are named, and members that are not named are not described. */
    public boolean isClosed() {
        return parts.stream().anyMatch(part -> !part.properties().isEmpty())
                && parts.stream().noneMatch(OpenApiSchema::isOpen);
    }

    /** The tokens that these schemas list; empty when any text will do. */
    public Set<String> tokens() {
        Set<String> tokens = new LinkedHashSet<>();
        parts.forEach(part -> part.enumeration().forEach(token -> tokens.add(token.asText())));
        parts.forEach(part -> part.knownValues().forEach(token -> tokens.add(token.asText())));
        parts.forEach(part -> part.constant().map(JsonNode::asText).ifPresent(tokens::add));
        return tokens;
    }

    /** All types that these schemas name. */
    public Set<String> types() {
        Set<String> types = new LinkedHashSet<>();
        parts.forEach(part -> types.addAll(part.types()));
        return types;
    }
}
