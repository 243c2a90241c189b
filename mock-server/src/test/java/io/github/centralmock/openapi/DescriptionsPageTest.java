package io.github.centralmock.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares the page docs/descriptions.md with the descriptions. */
class DescriptionsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "descriptions.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(x-[a-z-]+)` \\| ([a-z, ]+) \\|");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static final Set<String> IN_SCHEMAS = Set.of("items", "anyOf", "additionalProperties");

    private final Map<String, Set<String>> found = new TreeMap<>();

    @Test
    void everyExtensionOfTheDescriptionsIsInTheTableAndViceVersa() throws IOException {
        DescriptionFiles.read().values().forEach(document -> find("document", document));
        Map<String, Set<String>> written = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(PAGE));
        while (row.find()) {
            written.put(row.group(1), new TreeSet<>(List.of(row.group(2).split(", "))));
        }

        assertThat(written).isEqualTo(found);
    }

    @Test
    void everyExtensionHasASection() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(ROW.matcher(page).results().map(row -> row.group(1)))
                .isNotEmpty()
                .allSatisfy(extension -> assertThat(page).contains("### `" + extension + "`"));
    }

    @Test
    void everyFormatIsNamed() throws IOException {
        String page = Files.readString(PAGE);
        String formats = page.substring(page.indexOf("### Formats"), page.indexOf("### Open lists"));

        assertThat(DefinedFormats.read().all())
                .allSatisfy(format -> assertThat(formats).contains("`" + format.name() + "`"));
    }

    /** @param part the part of a description that the node is: document, operation, response, schema or another */
    private void find(String part, JsonNode node) {
        node.properties().forEach(member -> {
            String name = member.getKey();
            if (name.startsWith("x-")) {
                found.computeIfAbsent(name, unknown -> new TreeSet<>()).add(part);
            } else {
                find(inside(part, name), member.getValue());
            }
        });
        if (node.isArray()) {
            node.forEach(item -> find(part, item));
        }
    }

    /** What a member is; the members of some parts have free names. */
    private static String inside(String part, String name) {
        return switch (part) {
            case "schemas", "properties" -> "schema";
            case "responses" -> "response";
            case "paths" -> "path";
            case "path" -> METHODS.contains(name) ? "operation" : name;
            case "schema" -> IN_SCHEMAS.contains(name) ? "schema" : name;
            default -> name;
        };
    }
}
