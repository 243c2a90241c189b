package io.github.centralmock.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.JsonPath;
import io.github.centralmock.contract.http.JsonPathReader;
import io.github.centralmock.contract.http.JsonTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Postman v2.1 collections. An item that cannot be read is reported with its position, and the other items are still
 * read. The reader visits each folder in turn, because a request inherits authentication and scripts from its folders.
 */
public final class CollectionReader {
    private static final JsonPath NAME = JsonPath.compile("$.info.name");
    private static final JsonPath ITEMS = JsonPath.compile("$.item[*]");

    private final List<PostmanRequest> requests = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private CollectionReader() {}

    /**
     * Reads a collection from a file.
     *
     * @throws IllegalArgumentException if the file cannot be read or is not a collection; the message names the file
     */
    public static PostmanCollection read(Path file) {
        try {
            return read(Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "cannot read " + file.getFileName() + ": " + unreadable.getMessage(), unreadable);
        } catch (IllegalArgumentException invalid) {
            throw new IllegalArgumentException(file.getFileName() + ": " + invalid.getMessage(), invalid);
        }
    }

    /**
     * Reads a collection from its JSON text.
     *
     * @throws IllegalArgumentException if the text is not a collection
     */
    public static PostmanCollection read(String text) {
        JsonNode root = JsonTrees.read(text)
                .orElseThrow(() -> new IllegalArgumentException("the collection is not valid JSON"));
        JsonNode collection = root.path("collection").isMissingNode() ? root : root.path("collection");
        if (!isFolder(collection)) {
            throw new IllegalArgumentException("not a Postman v2.1 collection: the array \"item\" is missing");
        }
        CollectionReader reader = new CollectionReader();
        reader.readItems(collection, Scope.of(collection));
        return new PostmanCollection(
                JsonPathReader.text(collection, NAME, "unnamed"),
                reader.requests,
                PostmanVariables.ofCollection(collection),
                reader.problems);
    }

    private static boolean isFolder(JsonNode item) {
        return item.path("item").isArray();
    }

    private void readItems(JsonNode folder, Scope scope) {
        int index = 0;
        for (JsonNode item : JsonPathReader.all(folder, ITEMS)) {
            readItem(item, scope, String.join(" / ", scope.folders()) + " item " + index++);
        }
    }

    private void readItem(JsonNode item, Scope scope, String position) {
        if (item.has("request")) {
            readRequest(item, scope, position);
        }
        if (isFolder(item)) {
            readItems(item, scope.inside(item));
        } else if (!item.has("request")) {
            problems.add(position + ": the item is neither a folder nor a request");
        }
    }

    private void readRequest(JsonNode item, Scope scope, String position) {
        try {
            PostmanRequest request = new PostmanRequestReader(scope, problems, position).read(item);
            requests.add(request);
            request.script()
                    .notUnderstood()
                    .forEach(part -> problems.add(position + ": this part of a script is not supported: " + part));
        } catch (RuntimeException failure) {
            problems.add(position + ": the item cannot be read (" + failure.getMessage() + ")");
        }
    }
}
