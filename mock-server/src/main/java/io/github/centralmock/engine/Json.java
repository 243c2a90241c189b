package io.github.centralmock.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;

/** JSON trees: made, read and written in one place, with limits on what a client may send. */
public final class Json {
    /** Bodies nested deeper than this are refused: no request of these APIs comes near. */
    public static final int MAX_DEPTH = 60;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build());

    private static final ObjectReader WHOLE =
            MAPPER.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** An array of strings. */
    public static ArrayNode array(Collection<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }

    /** An object of string members: name, value, name, value, ... */
    public static ObjectNode object(String... namesAndValues) {
        ObjectNode object = object();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /** @throws JsonProcessingException when the bytes are not one JSON value within the limits */
    public static JsonNode parse(byte[] bytes) throws JsonProcessingException {
        try {
            return WHOLE.readValue(bytes);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Whether the array has any of these texts. */
    public static boolean hasAny(JsonNode array, Collection<String> texts) {
        for (JsonNode text : array) {
            if (texts.contains(text.asText())) {
                return true;
            }
        }
        return false;
    }

    /** The node at a dotted path such as {@code health.overall}; missing when there is none. */
    public static JsonNode at(JsonNode tree, String dottedPath) {
        int dot = dottedPath.indexOf('.');
        if (dot < 0) {
            return tree.path(dottedPath);
        }
        return at(tree.path(dottedPath.substring(0, dot)), dottedPath.substring(dot + 1));
    }
}
