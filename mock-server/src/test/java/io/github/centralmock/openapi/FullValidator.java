package io.github.centralmock.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Validates values against one document with networknt, in plain JSON Schema 2020-12. Its known differences do not
 * matter here: it ignores the ranges of {@code int32}, {@code readOnly} and {@code discriminator}, but the mock refuses
 * to compile these.
 */
final class FullValidator {
    private final Schema root;
    private final String id;
    private final Map<String, Schema> byPointer = new HashMap<>();

    /** @param closed whether objects refuse members that are not described */
    FullValidator(String name, JsonNode document, boolean closed, DefinedFormats formats) {
        id = "https://central-mock.invalid/" + name + ".json";
        JsonNode read = closed ? closed(document) : document;
        Dialect dialect = Dialect.builder(Dialects.getDraft202012())
                .formats(formats.forNetworknt())
                .unknownKeywordFactory((keyword, context) -> new AnnotationKeyword(keyword))
                .build();
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        root = SchemaRegistry.withDefaultDialect(
                        dialect, builder -> builder.schemaRegistryConfig(config).schemas(Map.of(id, read.toString())))
                .getSchema(SchemaLocation.of(id));
    }

    List<Error> errors(String pointer, JsonNode value) {
        return byPointer
                .computeIfAbsent(
                        pointer,
                        at -> root.getRefSchema(SchemaLocation.of(id + "#" + at).getFragment()))
                .validate(value);
    }

    /** The place of the keyword that refused a value, as a JSON Pointer into the document. */
    static String place(Error error) {
        return error.getSchemaLocation().getFragment().toString();
    }

    private static JsonNode closed(JsonNode document) {
        ObjectNode closed = document.deepCopy();
        SchemaNodes.forEach(closed, (pointer, schema) -> {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                schema.put("additionalProperties", false);
            }
        });
        return closed;
    }
}
