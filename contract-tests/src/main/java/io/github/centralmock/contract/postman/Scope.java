package io.github.centralmock.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.JsonPath;
import io.github.centralmock.contract.http.JsonPathReader;
import java.util.List;
import java.util.stream.Stream;

/** The folders above an item, and what it inherits from them: authentication and the text of their scripts. */
record Scope(List<String> folders, PostmanAuth auth, String scripts) {
    /** The lines of a script, as a list of texts or in one text. */
    private static final JsonPath SCRIPTS = JsonPath.compile("$.event[*].script.exec");

    /** The scope of the items at the top of a collection. */
    static Scope of(JsonNode collection) {
        return new Scope(List.of(), AuthReader.read(collection.path("auth"), PostmanAuth.NONE), "");
    }

    /** The scope of the items in a folder of this scope. */
    Scope inside(JsonNode folder) {
        List<String> deeper = Stream.concat(
                        folders.stream(), Stream.of(folder.path("name").asText("unnamed")))
                .toList();
        return new Scope(deeper, AuthReader.read(folder.path("auth"), auth), scriptsWith(folder));
    }

    /** The inherited scripts and those of an item, in the order of running. */
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
