package io.github.centralmock.contract.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import io.github.centralmock.contract.openapi.Violation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Validates bodies against the schemas of one description, formats included. Each value is validated twice: by the schemas
 * as they are, and by {@link ClosedSchemas}, of which only undescribed members and values count, so that one of those does
 * not also make its branch of the schema fail.
 */
final class SchemaValidator {
    private final ApiVocabulary words;
    private final Compiled plain;
    private final Compiled closed;

    SchemaValidator(ApiDescription api) {
        words = api.words();
        JsonNode root = JsonSchemaTree.of(api);
        plain = new Compiled(SchemaDialect.plain(), root);
        closed = new Compiled(SchemaDialect.withKnownValues(), ClosedSchemas.of(root));
    }

    /** What is wrong with a value by the schema that the pointer leads to. */
    List<Violation> check(JsonPointer pointer, JsonNode value) {
        return plain.validate(pointer, value).stream()
                .map(this::finding)
                .distinct()
                .toList();
    }

    /** Undescribed members and values, according to the schemas of their place. */
    List<Violation> undescribed(JsonPointer pointer, SchemasAtPath schemas, JsonNode value) {
        List<Violation> found = new ArrayList<>();
        for (Error error : closed.validate(pointer, value)) {
            String where = where(error);
            if (ClosedSchemas.KEYWORD.equals(error.getKeyword())) {
                SchemasAtPath around = schemas.at(where);
                // A branch that failed for another reason, and does name the member, does not count as evaluated.
                if (around.member(error.getProperty()).isEmpty() && around.isClosed()) {
                    found.add(undocumented(error));
                }
            } else if (KnownValuesKeyword.NAME.equals(error.getKeyword())) {
                Set<String> tokens = schemas.at(where).tokens();
                if (!tokens.contains(error.getInstanceNode().asText())) {
                    found.add(Violation.token(where, new TreeSet<>(tokens), error.getInstanceNode(), words));
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private static String where(Error error) {
        return JsonPointers.anyIndex(error.getInstanceLocation().toString());
    }

    private Violation finding(Error error) {
        String where = where(error);
        JsonNode value = error.getInstanceNode();
        return switch (error.getKeyword() == null ? "" : error.getKeyword()) {
            case "required" ->
                new Violation(Kind.MISSING, JsonPointers.member(where, error.getProperty()), "always there", "absent");
            case "enum", "const" -> token(where, error.getSchemaNode(), value);
            case "format" ->
                new Violation(
                        Kind.FORMAT,
                        where,
                        "text in the format " + error.getSchemaNode().asText(),
                        ValueRedactor.said(value));
            case "additionalProperties", "unevaluatedProperties" -> undocumented(error);
            default -> new Violation(Kind.SCHEMA, where, SchemaText.expected(error), ValueRedactor.said(value));
        };
    }

    private static Violation undocumented(Error error) {
        return new Violation(
                Kind.UNDOCUMENTED,
                JsonPointers.member(where(error), error.getProperty()),
                "no such member",
                ValueRedactor.said(error.getInstanceNode().path(error.getProperty())));
    }

    private Violation token(String where, JsonNode listed, JsonNode value) {
        Set<String> tokens = new TreeSet<>();
        (listed.isArray() ? listed : List.of(listed)).forEach(token -> tokens.add(token.asText()));
        return Violation.token(where, tokens, value, words);
    }

    /** One document's schemas in one dialect, each compiled when first asked for. */
    private static final class Compiled {
        private static final String DOCUMENT = "https://central-mock.invalid/openapi.json";

        private final SchemaRegistry registry;
        private final Map<JsonPointer, Schema> schemas = new ConcurrentHashMap<>();

        Compiled(Dialect dialect, JsonNode root) {
            SchemaRegistryConfig formatsOn =
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
            registry = SchemaRegistry.withDialect(
                    dialect,
                    builder -> builder.schemaRegistryConfig(formatsOn).schemas(Map.of(DOCUMENT, root.toString())));
        }

        List<Error> validate(JsonPointer pointer, JsonNode value) {
            return schemas.computeIfAbsent(pointer, at -> registry.getSchema(SchemaLocation.of(DOCUMENT + "#" + at)))
                    .validate(value);
        }
    }
}
