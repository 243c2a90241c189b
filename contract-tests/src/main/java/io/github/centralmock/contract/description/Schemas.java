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
import java.util.concurrent.ConcurrentHashMap;

/**
 * Validates bodies against the schemas of one description, formats included. The dialect is plain JSON Schema 2020-12:
 * the OpenAPI one would let a wrong branch pass wherever a discriminator stands.
 */
final class Schemas {
    private final String documentId;
    private final SchemaRegistry registry;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    Schemas(ApiDescription api) {
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
        return schema.validate(value).stream().map(Schemas::finding).distinct().toList();
    }

    private static Finding finding(Error error) {
        String where = Pointers.anyIndex(error.getInstanceLocation().toString());
        return switch (error.getKeyword() == null ? "" : error.getKeyword()) {
            case "required" ->
                new Finding(Kind.MISSING, where + "/" + error.getProperty(), "required member is missing");
            case "enum", "const" -> new Finding(Kind.ENUM, where, "token is not in the described list");
            case "format" ->
                new Finding(
                        Kind.FORMAT,
                        where,
                        "not in format " + error.getSchemaNode().asText());
            case "additionalProperties", "unevaluatedProperties" ->
                new Finding(Kind.UNDOCUMENTED, where + "/" + error.getProperty(), "member is not described");
            default -> new Finding(Kind.SCHEMA, where, error.getKeyword() + " " + shortly(error.getSchemaNode()));
        };
    }

    private static String shortly(JsonNode schemaNode) {
        String text = String.valueOf(schemaNode);
        return text.length() > 60 ? "is not met" : text + " is not met";
    }
}
