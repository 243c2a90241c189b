package io.github.centralmock.contract.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;

/** Reads parts of a JSON tree by compiled JSONPath expressions. A part that is absent, or of another type, is no error. */
public final class JsonPathReader {
    /** Passed to every read, so that the static defaults of json-path, which parse with another library, are never used. */
    private static final Configuration CONFIGURATION = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider(JsonTrees.MAPPER))
            .mappingProvider(new JacksonMappingProvider(JsonTrees.MAPPER))
            .options(Option.SUPPRESS_EXCEPTIONS)
            .build();

    private JsonPathReader() {}

    /** All nodes that a path leads to, in the order of the document; for paths with a wildcard or a filter. */
    public static Iterable<JsonNode> all(JsonNode tree, JsonPath path) {
        return path.<JsonNode>read(tree, CONFIGURATION);
    }

    /** The one node that a path leads to; a missing node if there is none. */
    public static JsonNode one(JsonNode tree, JsonPath path) {
        JsonNode found = path.read(tree, CONFIGURATION);
        return found == null ? MissingNode.getInstance() : found;
    }

    /** The one value that a path leads to, as text; the other text if it is absent or null. */
    public static String text(JsonNode tree, JsonPath path, String otherwise) {
        return one(tree, path).asText(otherwise);
    }
}
