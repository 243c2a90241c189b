package io.github.centralmock.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Narrows objects to the members that {@code fields} names; {@code id} always comes back. */
public final class Fields {
    private Fields() {}

    /** The reply with only the asked fields, in list items or in the single object. */
    public static Response pick(Response reply, List<String> fields) {
        JsonNode tree = reply.tree();
        if (!tree.isObject()) {
            return reply;
        }
        if (!tree.path("items").isArray()) {
            return Response.of(reply.status(), pick((ObjectNode) tree, fields));
        }
        ArrayNode items = Json.array();
        tree.get("items").forEach(item -> items.add(item.isObject() ? pick((ObjectNode) item, fields) : item));
        return Response.of(reply.status(), ((ObjectNode) tree).set("items", items));
    }

    private static ObjectNode pick(ObjectNode object, List<String> fields) {
        ObjectNode picked = Json.object();
        object.properties().forEach(member -> {
            if (member.getKey().equals("id") || fields.contains(member.getKey())) {
                picked.set(member.getKey(), member.getValue());
            }
        });
        return picked;
    }
}
