package io.github.centralmock.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.JsonPath;
import io.github.centralmock.contract.http.JsonPathReader;
import io.github.centralmock.contract.http.JsonTrees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables of a running collection, which requests contain in double braces. Values of an environment override those of
 * the collection, and values that scripts set override both.
 */
public final class PostmanVariables {
    private static final JsonPath OF_COLLECTION = JsonPath.compile("$.variable[?(@.disabled != true)]");
    private static final JsonPath OF_ENVIRONMENT = JsonPath.compile("$.values[?(@.enabled != false)]");
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{\\s*([^{}]+?)\\s*\\}\\}");

    private final Map<String, String> values = new LinkedHashMap<>();

    public PostmanVariables(Map<String, String> start) {
        values.putAll(start);
    }

    /** Adds the enabled values of an environment file. */
    public void addEnvironment(Path file) {
        try {
            values.putAll(enabled(JsonTrees.MAPPER.readTree(Files.readString(file)), OF_ENVIRONMENT));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the enabled variables of a collection, by name. */
    static Map<String, String> ofCollection(JsonNode collection) {
        return enabled(collection, OF_COLLECTION);
    }

    private static Map<String, String> enabled(JsonNode tree, JsonPath variables) {
        Map<String, String> found = new LinkedHashMap<>();
        JsonPathReader.all(tree, variables)
                .forEach(variable -> found.put(
                        variable.path("key").asText(variable.path("id").asText()),
                        variable.path("value").asText()));
        return found;
    }

    public void set(String name, String value) {
        values.put(name, value);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /** Replaces all known variables in a text, including variables in the values of variables. Unknown variables are unchanged. */
    public String fill(String text) {
        String filled = text;
        for (int depth = 0; depth < 5 && filled.contains("{{"); depth++) {
            filled = REFERENCE.matcher(filled).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
        }
        return filled;
    }

    /** Returns whether all variables in a text have values. */
    public boolean canFill(String text) {
        return !REFERENCE.matcher(fill(text)).find();
    }

    private String value(String name) {
        return switch (name) {
            case "$guid", "$randomUUID" -> UUID.randomUUID().toString();
            case "$timestamp" -> String.valueOf(System.currentTimeMillis() / 1000);
            case "$isoTimestamp" -> java.time.Instant.now().toString();
            case "$randomInt" -> String.valueOf((int) (Math.random() * 1000));
            default -> values.getOrDefault(name, "{{" + name + "}}");
        };
    }
}
