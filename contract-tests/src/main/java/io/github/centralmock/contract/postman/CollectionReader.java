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
 * Reads any Postman v2.1 collection. An item that is not understood is reported as an oddity with its place, and the rest
 * is read. Folders are read one by one, because a request inherits from each folder above it.
 */
public final class CollectionReader {
    private static final JsonPath NAME = JsonPath.compile("$.info.name");
    private static final JsonPath ITEMS = JsonPath.compile("$.item[*]");

    private final List<PostmanRequest> requests = new ArrayList<>();
    private final List<String> oddities = new ArrayList<>();

    private CollectionReader() {}

    /** Throws an {@link IllegalArgumentException} with one sentence that names the file if it is no collection at all. */
    public static PostmanCollection read(Path file) {
        try {
            return read(Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "cannot read " + file.getFileName() + ": " + unreadable.getMessage(), unreadable);
        } catch (IllegalArgumentException noCollection) {
            throw new IllegalArgumentException(file.getFileName() + ": " + noCollection.getMessage(), noCollection);
        }
    }

    /** As {@link #read(Path)}, from the text itself. */
    public static PostmanCollection read(String text) {
        JsonNode root =
                JsonTrees.read(text).orElseThrow(() -> new IllegalArgumentException("the collection is no JSON"));
        JsonNode collection = root.path("collection").isMissingNode() ? root : root.path("collection");
        if (!isFolder(collection)) {
            throw new IllegalArgumentException("no collection: it has no list of items");
        }
        CollectionReader reader = new CollectionReader();
        reader.readItems(collection, Scope.of(collection));
        return new PostmanCollection(
                JsonPathReader.text(collection, NAME, "unnamed"),
                reader.requests,
                PostmanVariables.ofCollection(collection),
                reader.oddities);
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

    private void readItem(JsonNode item, Scope scope, String where) {
        if (item.has("request")) {
            readRequest(item, scope, where);
        }
        if (isFolder(item)) {
            readItems(item, scope.inside(item));
        } else if (!item.has("request")) {
            oddities.add(where + ": neither a folder nor a request");
        }
    }

    private void readRequest(JsonNode item, Scope scope, String where) {
        try {
            PostmanRequest request = new PostmanRequestReader(scope, oddities, where).read(item);
            requests.add(request);
            request.script().notUnderstood().forEach(part -> oddities.add(where + ": script not understood: " + part));
        } catch (RuntimeException strange) {
            oddities.add(where + ": not read (" + strange.getMessage() + ")");
        }
    }
}
