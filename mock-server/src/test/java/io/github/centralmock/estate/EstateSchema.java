package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.yaml.snakeyaml.Yaml;

/** The JSON Schema of estate files, as a full validator understands it. */
final class EstateSchema {
    static final JsonNode ROOT = read("/central-mock/estates/estate.schema.json");

    /** Editors show this text when a pattern does not match. */
    private static final Keyword FOR_EDITORS = new NonValidationKeyword("patternErrorMessage");

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            Dialect.builder(Dialects.getDraft202012()).keyword(FOR_EDITORS).build());
    private static final Schema VALIDATOR = REGISTRY.getSchema(ROOT);

    private EstateSchema() {}

    private static JsonNode read(String resource) {
        try (InputStream in = EstateSchema.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the meta-schema says against the schema. */
    static List<Error> errorsOfTheSchemaItself() {
        return REGISTRY.getSchema(SchemaLocation.of(ROOT.path("$schema").asText()))
                .validate(ROOT);
    }

    /** The places of all errors in an estate file, such as {@code tenants[0].region}. */
    static List<String> placesOfErrors(String yaml) {
        return placesOfErrors(YamlJson.of(new Yaml().compose(new StringReader(yaml))));
    }

    static List<String> placesOfErrors(JsonNode estate) {
        return VALIDATOR
                .validate(estate, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(EstateSchema::place)
                .toList();
    }

    /** An error about a member that must not be there is one of the member. */
    private static String place(Error error) {
        String pointer = error.getInstanceLocation().toString()
                + (error.getKeyword().equals("additionalProperties") ? "/" + error.getProperty() : "");
        return pointer.replaceAll("/(\\d+)", "[$1]").replaceAll("^/", "").replace('/', '.');
    }

    /** The schema itself, or what its reference leads to. */
    static JsonNode resolve(JsonNode schema) {
        JsonNode found = schema;
        while (found.has("$ref")) {
            found = ROOT.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }
}
