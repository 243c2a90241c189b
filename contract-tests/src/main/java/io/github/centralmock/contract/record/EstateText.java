package io.github.centralmock.contract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.wire.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a recording as an estate: YAML in blocks down to the lists, and each thing on a line, in quotes where it matters. */
final class EstateText {
    private final StringBuilder out = new StringBuilder();

    static String write(Recording recording, String comment) {
        EstateText estate = new EstateText();
        comment.lines().forEach(line -> estate.out.append("# ").append(line).append('\n'));
        estate.out.append("tenants:\n");
        String start = "  - ";
        for (Map.Entry<String, JsonNode> member : recording.head().properties()) {
            estate.out
                    .append(start)
                    .append(member.getKey())
                    .append(": ")
                    .append(inline(member.getValue()))
                    .append('\n');
            start = "    ";
        }
        Map<String, List<ObjectNode>> below = new LinkedHashMap<>();
        recording.sections().forEach((section, things) -> {
            if (section.contains(".")) {
                below.put(section, things);
            } else {
                estate.section("    ", section, things);
            }
        });
        if (!below.isEmpty()) {
            estate.out.append("    exclusions:\n");
            below.forEach((section, things) -> estate.section("      ", section.split("\\.")[1], things));
        }
        return estate.out.toString();
    }

    private void section(String indent, String name, List<ObjectNode> things) {
        out.append(indent).append(name).append(":\n");
        things.forEach(
                thing -> out.append(indent).append("  - ").append(inline(thing)).append('\n'));
    }

    /** JSON is YAML, if only it has blanks after its colons; names of members need no quotes. */
    private static String inline(JsonNode value) {
        List<String> parts = new ArrayList<>();
        if (value.isObject()) {
            value.properties().forEach(member -> parts.add(member.getKey() + ": " + inline(member.getValue())));
            return "{" + String.join(", ", parts) + "}";
        }
        if (value.isArray()) {
            value.forEach(item -> parts.add(inline(item)));
            return "[" + String.join(", ", parts) + "]";
        }
        return Json.write(value);
    }
}
