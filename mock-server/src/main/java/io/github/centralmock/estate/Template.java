package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.centralmock.engine.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** JSON with placeholders: the common part of thousands of endpoints is written once, and only the placeholders are filled. */
final class Template {
    private final List<String> pieces = new ArrayList<>();
    private final List<Integer> placeholders = new ArrayList<>();
    private int length;

    /** @param tree an object that has a {@link #placeholder} for every value to be filled in */
    Template(JsonNode tree) {
        String json = new String(Json.bytes(tree), StandardCharsets.UTF_8);
        // A placeholder is written as "@7@".
        for (String piece : json.split("(?=\"@\\d+@\")|(?<=@\")")) {
            if (piece.matches("\"@\\d+@\"")) {
                placeholders.add(Integer.parseInt(piece.substring(2, piece.length() - 2)));
            } else {
                pieces.add(piece);
                length += piece.length();
            }
        }
    }

    /** The place for a value. */
    static TextNode placeholder(int number) {
        return TextNode.valueOf("@" + number + "@");
    }

    /** @param values the JSON of each placeholder, by number */
    byte[] fill(String... values) {
        StringBuilder json = new StringBuilder(
                length + Arrays.stream(values).mapToInt(String::length).sum());
        for (int i = 0; i < pieces.size(); i++) {
            json.append(pieces.get(i));
            if (i < placeholders.size()) {
                json.append(values[placeholders.get(i)]);
            }
        }
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
