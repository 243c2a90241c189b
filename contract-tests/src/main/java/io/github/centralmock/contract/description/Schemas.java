package io.github.centralmock.contract.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.github.centralmock.contract.description.Finding.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Validates bodies against the schemas of one description, formats included. The dialect is plain JSON Schema 2020-12:
 * the OpenAPI one would let a wrong branch pass wherever a discriminator stands.
 */
final class Schemas {
    private final String documentId;
    private final VendorWords words;
    private final SchemaRegistry registry;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    Schemas(ApiDescription api) {
        words = api.words();
        documentId = "https://central-mock.invalid/openapi/" + api.name() + ".json";
        SchemaRegistryConfig formatsOn =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        String document = api.root().toString();
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(formatsOn).schemas(Map.of(documentId, document)));
    }

    /** What is wrong with a value by the schema that the pointer leads to. */
    List<Finding> check(String pointer, JsonNode value) {
        Schema schema =
                compiled.computeIfAbsent(pointer, at -> registry.getSchema(SchemaLocation.of(documentId + "#" + at)));
        return schema.validate(value).stream().map(this::finding).distinct().toList();
    }

    private Finding finding(Error error) {
        String where = Pointers.anyIndex(error.getInstanceLocation().toString());
        JsonNode value = error.getInstanceNode();
        return switch (error.getKeyword() == null ? "" : error.getKeyword()) {
            case "required" -> new Finding(Kind.MISSING, where + "/" + error.getProperty(), "always there", "absent");
            case "enum", "const" -> token(where, error.getSchemaNode(), value);
            case "format" ->
                new Finding(
                        Kind.FORMAT,
                        where,
                        "text in the format " + error.getSchemaNode().asText(),
                        Shape.said(value));
            case "additionalProperties", "unevaluatedProperties" ->
                UndocumentedMembers.undocumented(
                        where + "/" + Pointers.escape(error.getProperty()), value.path(error.getProperty()));
            default -> new Finding(Kind.SCHEMA, where, SchemaWords.expected(error), Shape.said(value));
        };
    }

    private Finding token(String where, JsonNode listed, JsonNode value) {
        Set<String> tokens = new TreeSet<>();
        (listed.isArray() ? listed : List.of(listed)).forEach(token -> tokens.add(token.asText()));
        return Finding.token(where, tokens, value, words);
    }
}
