package io.github.centralmock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import java.util.stream.Stream;

/** The first items of a long list, embedded in its parent with the total; the whole list has an operation of its own. */
public final class EmbeddedList {
    private static final int SHOWN = 50;

    private EmbeddedList() {}

    /** @param items all of them, sorted; only the first are read */
    public static ObjectNode of(int total, Stream<? extends JsonNode> items) {
        ArrayNode shown = Json.array();
        items.limit(SHOWN).forEach(shown::add);
        ObjectNode excerpt = Json.object().put("total", total).put("itemsCount", shown.size());
        excerpt.set("items", shown);
        return excerpt;
    }
}
