package io.github.centralmock.contract.collection;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads any Postman v2.1 collection. Whatever it meets, it goes on: what is not understood is reported as an oddity with
 * its place, and the rest is read.
 */
public final class CollectionReader {
    private final List<PostmanRequest> requests = new ArrayList<>();
    private final List<String> oddities = new ArrayList<>();

    private CollectionReader() {}

    /** Throws an {@link IllegalArgumentException} with a sentence for people when the file is no collection at all. */
    public static PostmanCollection read(Path file) {
        try {
            return read(Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "cannot read " + file.getFileName() + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /** As {@link #read(Path)}, from the text itself. */
    public static PostmanCollection read(String text) {
        JsonNode root = Json.read(text).orElseThrow(() -> new IllegalArgumentException("the collection is no JSON"));
        JsonNode collection = root.has("collection") ? root.get("collection") : root;
        if (!collection.path("item").isArray()) {
            throw new IllegalArgumentException("no collection: it has no list of items");
        }
        CollectionReader reader = new CollectionReader();
        Scope top = new Scope(List.of(), AuthReader.read(collection.get("auth"), Auth.NONE), "");
        reader.readItems(collection.get("item"), top);
        return new PostmanCollection(
                collection.path("info").path("name").asText("unnamed"),
                reader.requests,
                variables(collection.path("variable")),
                reader.oddities);
    }

    /** What an item inherits: the folders above it, their authentication and their scripts. */
    private record Scope(List<String> folders, Auth auth, String scripts) {
        Scope inside(JsonNode folder) {
            List<String> deeper = new ArrayList<>(folders);
            deeper.add(folder.path("name").asText("unnamed"));
            return new Scope(deeper, AuthReader.read(folder.get("auth"), auth), scripts + scriptOf(folder));
        }
    }

    private void readItems(JsonNode items, Scope scope) {
        int index = 0;
        for (JsonNode item : items) {
            readItem(item, scope, String.join(" / ", scope.folders()) + " item " + index++);
        }
    }

    private void readItem(JsonNode item, Scope scope, String where) {
        if (item.has("request")) {
            readRequest(item, scope, where);
        }
        if (item.path("item").isArray()) {
            readItems(item.get("item"), scope.inside(item));
        } else if (!item.has("request")) {
            oddities.add(where + ": neither a folder nor a request");
        }
    }

    private void readRequest(JsonNode item, Scope scope, String where) {
        try {
            Script script = ScriptReader.read(scope.scripts() + scriptOf(item));
            RequestReader reader = new RequestReader(scope.folders(), scope.auth(), oddities, where);
            requests.add(reader.read(item, script));
            script.notUnderstood().forEach(part -> oddities.add(where + ": script not understood: " + part));
        } catch (RuntimeException strange) {
            oddities.add(where + ": not read (" + strange.getMessage() + ")");
        }
    }

    private static String scriptOf(JsonNode item) {
        StringBuilder text = new StringBuilder();
        for (JsonNode event : item.path("event")) {
            JsonNode lines = event.path("script").path("exec");
            if (lines.isTextual()) {
                text.append(lines.asText()).append('\n');
            }
            lines.forEach(line -> text.append(line.asText()).append('\n'));
        }
        return text.toString();
    }

    private static Map<String, String> variables(JsonNode list) {
        Map<String, String> found = new LinkedHashMap<>();
        list.forEach(variable -> {
            if (!variable.path("disabled").asBoolean(false)) {
                found.put(
                        variable.path("key").asText(variable.path("id").asText()),
                        variable.path("value").asText());
            }
        });
        return found;
    }
}
