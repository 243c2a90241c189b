package io.github.centralmock.contract.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.swagger.v3.oas.models.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A view of one schema of the parser's model, its reference followed, in which OpenAPI 3.0 and 3.1 look alike: 3.0 has one
 * type and {@code nullable}, 3.1 has a set of types.
 */
public final class OpenApiSchema {
    private static final int DEEPEST = 12;

    private final References references;
    private final Schema<?> schema;

    OpenApiSchema(References references, Schema<?> schema) {
        this.references = references;
        this.schema = references.schema(schema);
    }

    /** All types, {@code null} among them; empty when any type will do. */
    public Set<String> types() {
        Set<String> types = new LinkedHashSet<>(given(schema.getTypes()));
        if (types.isEmpty() && schema.getType() != null) {
            types.add(schema.getType());
        }
        if (!types.isEmpty() && Boolean.TRUE.equals(schema.getNullable())) {
            types.add("null");
        }
        return types;
    }

    /** Whether this is the one type, apart from {@code null}. */
    public boolean isType(String type) {
        return this.type().filter(type::equals).isPresent();
    }

    /** The first type that is not {@code null}. */
    public Optional<String> type() {
        return types().stream().filter(type -> !type.equals("null")).findFirst();
    }

    public Optional<String> format() {
        return Optional.ofNullable(schema.getFormat());
    }

    public boolean isFormat(String format) {
        return format.equals(schema.getFormat());
    }

    public Optional<String> pattern() {
        return Optional.ofNullable(schema.getPattern());
    }

    public Optional<Integer> minLength() {
        return Optional.ofNullable(schema.getMinLength());
    }

    public Optional<Integer> maxLength() {
        return Optional.ofNullable(schema.getMaxLength());
    }

    public Optional<Integer> minItems() {
        return Optional.ofNullable(schema.getMinItems());
    }

    public Optional<JsonNode> minimum() {
        return Optional.ofNullable(schema.getMinimum()).map(OpenApiSchema::json);
    }

    public Optional<JsonNode> defaultValue() {
        return Optional.ofNullable(schema.getDefault()).map(OpenApiSchema::json);
    }

    /** The values of {@code enum}, in the order of the description; empty when any value will do. */
    public List<JsonNode> enumeration() {
        return given(schema.getEnum()).stream().map(OpenApiSchema::json).toList();
    }

    /** The value of {@code const}. */
    public Optional<JsonNode> constant() {
        return Optional.ofNullable(schema.getConst()).map(OpenApiSchema::json);
    }

    /** The value of {@code example}, then those of {@code examples}. */
    public List<JsonNode> examples() {
        return Stream.concat(Stream.ofNullable(schema.getExample()), given(schema.getExamples()).stream())
                .map(OpenApiSchema::json)
                .toList();
    }

    /** The values of an open list, {@code x-known-values}. */
    public List<JsonNode> knownValues() {
        Map<String, Object> extensions = schema.getExtensions();
        List<JsonNode> values = new ArrayList<>();
        if (extensions != null && extensions.get("x-known-values") != null) {
            json(extensions.get("x-known-values")).forEach(values::add);
        }
        return values;
    }

    /** Whether the schema lists its values, finally or openly. */
    public boolean listsValues() {
        return schema.getEnum() != null
                || schema.getConst() != null
                || !knownValues().isEmpty();
    }

    public Map<String, OpenApiSchema> properties() {
        Map<String, OpenApiSchema> found = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> found.put(name, view(property)));
        }
        return found;
    }

    /** The names of members that must be there; those that the schema describes come first, in its order. */
    public List<String> required() {
        Set<String> names = new LinkedHashSet<>(properties().keySet());
        names.retainAll(given(schema.getRequired()));
        names.addAll(given(schema.getRequired()));
        return List.copyOf(names);
    }

    /** Whether every value that meets this schema has the member. */
    public boolean requires(String name) {
        return requires(name, 0);
    }

    private boolean requires(String name, int depth) {
        Predicate<OpenApiSchema> does = branch -> depth < DEEPEST && branch.requires(name, depth + 1);
        return given(schema.getRequired()).contains(name)
                || allOf().stream().anyMatch(does)
                || Stream.of(oneOf(), anyOf())
                        .anyMatch(alternatives ->
                                !alternatives.isEmpty() && alternatives.stream().allMatch(does));
    }

    public Optional<OpenApiSchema> items() {
        return Optional.ofNullable(schema.getItems()).map(this::view);
    }

    /** The schema of members that are not named. */
    public Optional<OpenApiSchema> additionalProperties() {
        return schema.getAdditionalProperties() instanceof Schema<?> more ? Optional.of(view(more)) : Optional.empty();
    }

    /** Whether members that are not named are described, with a schema or without. */
    public boolean isOpen() {
        Object more = schema.getAdditionalProperties();
        return more != null && !Boolean.FALSE.equals(more) && !isFalse(more) || schema.getPatternProperties() != null;
    }

    /** OpenAPI 3.1 has {@code false} as a schema. */
    private static boolean isFalse(Object more) {
        return more instanceof Schema<?> said && Boolean.FALSE.equals(said.getBooleanSchemaValue());
    }

    public List<OpenApiSchema> allOf() {
        return views(schema.getAllOf());
    }

    /** The branches of {@code oneOf}, of which a value meets exactly one. */
    public List<OpenApiSchema> oneOf() {
        return views(schema.getOneOf());
    }

    public List<OpenApiSchema> anyOf() {
        return views(schema.getAnyOf());
    }

    /** All branches of this schema that speak of the same value. */
    public List<OpenApiSchema> branches() {
        List<OpenApiSchema> found = new ArrayList<>();
        Stream.of(allOf(), oneOf(), anyOf()).forEach(found::addAll);
        Stream.of(schema.getThen(), schema.getElse())
                .filter(branch -> branch != null)
                .forEach(branch -> found.add(view(branch)));
        return found;
    }

    /** Whether the schema has no rules, so that every value is valid. */
    public boolean isAnything() {
        return types().isEmpty()
                && !listsValues()
                && schema.getProperties() == null
                && schema.getItems() == null
                && branches().isEmpty();
    }

    /** Whether both are views of one schema, not just of schemas that say the same. */
    boolean isSame(OpenApiSchema other) {
        return schema == other.schema;
    }

    private List<OpenApiSchema> views(Collection<?> schemas) {
        return given(schemas).stream().map(each -> view((Schema<?>) each)).toList();
    }

    private OpenApiSchema view(Schema<?> other) {
        return new OpenApiSchema(references, other);
    }

    /** A value of the model; of a 3.0 document the parser has read dates and times as such. */
    static JsonNode json(Object value) {
        if (value instanceof Date day) {
            return new TextNode(
                    day.toInstant().atOffset(ZoneOffset.UTC).toLocalDate().toString());
        }
        return value instanceof OffsetDateTime time
                ? new TextNode(time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME))
                : JsonTrees.MAPPER.valueToTree(value);
    }

    private static <T> Collection<T> given(Collection<T> values) {
        return values == null ? List.of() : values;
    }
}
