package io.github.centralmock.contract.accept;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.JsonTrees;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes a description in the format of the bundled files: indented by two spaces, with short values on one line of up
 * to 120 columns.
 */
public final class DescriptionWriter {
    private static final int COLUMNS = 120;

    private final StringBuilder out = new StringBuilder();

    private DescriptionWriter() {}

    public static String write(JsonNode document) {
        DescriptionWriter writer = new DescriptionWriter();
        writer.value("", "", document, "");
        return writer.out.toString();
    }

    private void value(String indent, String name, JsonNode value, String comma) {
        String line = indent + name + onOneLine(value) + comma;
        if (line.length() <= COLUMNS || !value.isContainerNode() || value.isEmpty()) {
            out.append(line).append('\n');
            return;
        }
        boolean isObject = value.isObject();
        out.append(indent).append(name).append(isObject ? "{\n" : "[\n");
        if (isObject) {
            members(indent + "  ", value);
        } else {
            items(indent + "  ", value);
        }
        out.append(indent).append(isObject ? '}' : ']').append(comma).append('\n');
    }

    private void members(String indent, JsonNode object) {
        Iterator<Map.Entry<String, JsonNode>> members = object.properties().iterator();
        while (members.hasNext()) {
            Map.Entry<String, JsonNode> member = members.next();
            value(indent, quoted(member.getKey()) + ": ", member.getValue(), members.hasNext() ? "," : "");
        }
    }

    private void items(String indent, JsonNode array) {
        Iterator<JsonNode> items = array.iterator();
        while (items.hasNext()) {
            JsonNode item = items.next();
            value(indent, "", item, items.hasNext() ? "," : "");
        }
    }

    private static String onOneLine(JsonNode value) {
        List<String> parts = new ArrayList<>();
        if (value.isObject()) {
            value.properties()
                    .forEach(member -> parts.add(quoted(member.getKey()) + ": " + onOneLine(member.getValue())));
            return "{" + String.join(", ", parts) + "}";
        }
        if (value.isArray()) {
            value.forEach(item -> parts.add(onOneLine(item)));
            return "[" + String.join(", ", parts) + "]";
        }
        return JsonTrees.write(value);
    }

    private static String quoted(String name) {
        return JsonTrees.write(JsonTrees.MAPPER.getNodeFactory().textNode(name));
    }
}
