package io.github.centralmock.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the fields of headers, queries, forms or path variables: an array of objects, or one text with one field per line. */
final class FieldReader {
    private FieldReader() {}

    static List<PostmanField> read(JsonNode fields) {
        List<PostmanField> found = new ArrayList<>();
        if (fields.isTextual()) {
            for (String line : fields.asText().split("\\R|&")) {
                String[] parts = line.split("[:=]", 2);
                found.add(new PostmanField(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "", false, ""));
            }
        } else if (fields.isArray()) {
            fields.forEach(field -> found.add(field(field)));
        }
        found.removeIf(field -> field.key().isEmpty());
        return found;
    }

    private static PostmanField field(JsonNode field) {
        JsonNode value = field.path("value");
        return new PostmanField(
                field.path("key").asText(field.path("id").asText("")),
                value.isContainerNode() ? value.toString() : value.asText(""),
                field.path("disabled").asBoolean(false),
                description(field));
    }

    /** Returns the description of a field, an item or a request. It is a text, or an object that contains the text. */
    static String description(JsonNode described) {
        JsonNode description = described.path("description");
        return (description.isObject() ? description.path("content") : description).asText("");
    }
}
