package io.github.centralmock.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.JsonPath;
import io.github.centralmock.contract.http.JsonPathReader;
import java.util.List;
import java.util.stream.Stream;

/** The folders that contain an item, with the authentication and the script text that the item inherits from them. */
record Scope(List<String> folders, PostmanAuth auth, String scripts) {
    /** The lines of a script: an array of texts, or one text. */
    private static final JsonPath SCRIPTS = JsonPath.compile("$.event[*].script.exec");

    /** Returns the scope of the items at the top level of a collection. */
    static Scope of(JsonNode collection) {
        return new Scope(List.of(), AuthReader.read(collection.path("auth"), PostmanAuth.NONE), "");
    }

    /** Returns the scope of the items in a folder of this scope. */
    Scope inside(JsonNode folder) {
        List<String> deeper = Stream.concat(
                        folders.stream(), Stream.of(folder.path("name").asText("unnamed")))
                .toList();
        return new Scope(deeper, AuthReader.read(folder.path("auth"), auth), scriptsWith(folder));
    }

    /** Returns the inherited scripts followed by the scripts of an item, in the order of execution. */
    String scriptsWith(JsonNode item) {
        StringBuilder text = new StringBuilder(scripts);
        for (JsonNode lines : JsonPathReader.all(item, SCRIPTS)) {
            for (JsonNode line : lines.isTextual() ? List.of(lines) : lines) {
                text.append(line.asText()).append('\n');
            }
        }
        return text.toString();
    }
}
