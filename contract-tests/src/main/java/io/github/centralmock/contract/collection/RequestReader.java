package io.github.centralmock.contract.collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.centralmock.contract.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one item with a request: method, address, headers, body and saved answers. */
final class RequestReader {
    private final List<String> folders;
    private final Auth inherited;
    private final List<String> oddities;
    private final String where;

    RequestReader(List<String> folders, Auth inherited, List<String> oddities, String where) {
        this.folders = folders;
        this.inherited = inherited;
        this.oddities = oddities;
        this.where = where;
    }

    PostmanRequest read(JsonNode item, Script script) {
        String name = item.path("name").asText("unnamed");
        List<Example> examples = new ArrayList<>();
        item.path("response").forEach(response -> examples.add(example(response)));
        return request(name, text(item.get("description")), item.get("request"), examples, script);
    }

    private PostmanRequest request(
            String name, String description, JsonNode given, List<Example> examples, Script script) {
        JsonNode request =
                given.isTextual() ? JsonNodeFactory.instance.objectNode().set("url", given) : given;
        String told = text(request.get("description"));
        return new PostmanRequest(
                folders,
                name,
                told.isEmpty() ? description : told,
                request.path("method").asText("GET").toUpperCase(Locale.ROOT),
                UrlReader.read(request.path("url")),
                fields(request.path("header")),
                body(request.path("body")),
                AuthReader.read(request.get("auth"), inherited),
                examples,
                script);
    }

    private Example example(JsonNode response) {
        JsonNode original = response.path("originalRequest");
        Optional<PostmanRequest> sent = original.isObject()
                ? Optional.of(request(response.path("name").asText(), "", original, List.of(), Script.NONE))
                : Optional.empty();
        String body = response.path("body").asText("");
        String name = response.path("name").asText("unnamed");
        if (!body.isBlank() && Json.read(body).isEmpty()) {
            oddities.add(where + ": example \"" + name + "\" has a body that is no JSON");
        }
        return new Example(
                name,
                response.path("code").asInt(),
                response.path("status").asText(""),
                fields(response.path("header")),
                body,
                sent);
    }

    private PostmanBody body(JsonNode body) {
        if (!body.isObject() || body.path("disabled").asBoolean(false) || !body.has("mode")) {
            return PostmanBody.NONE;
        }
        String mode = body.path("mode").asText();
        JsonNode content = body.path(mode);
        String language = body.path("options").path(mode).path("language").asText("");
        return switch (mode) {
            case "raw" -> new PostmanBody(mode, language, content.asText(""), List.of());
            case "urlencoded", "formdata" -> new PostmanBody(mode, language, "", fields(content));
            case "graphql" -> new PostmanBody(mode, language, content.toString(), List.of());
            case "file", "none" -> new PostmanBody(mode, language, "", List.of());
            default -> {
                oddities.add(where + ": body of unknown mode " + mode);
                yield PostmanBody.NONE;
            }
        };
    }

    /** Fields come as a list of objects, or all in one text with a line each. */
    static List<Field> fields(JsonNode list) {
        List<Field> found = new ArrayList<>();
        if (list.isTextual()) {
            for (String line : list.asText().split("\\R|&")) {
                String[] parts = line.split("[:=]", 2);
                found.add(new Field(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "", false, ""));
            }
        }
        for (JsonNode item : list.isArray() ? list : JsonNodeFactory.instance.arrayNode()) {
            found.add(new Field(
                    item.path("key").asText(item.path("id").asText("")),
                    value(item),
                    item.path("disabled").asBoolean(false),
                    text(item.get("description"))));
        }
        found.removeIf(field -> field.key().isEmpty());
        return found;
    }

    private static String value(JsonNode item) {
        JsonNode value = item.path("value");
        return value.isContainerNode() ? value.toString() : value.asText("");
    }

    /** A description is a text, or an object around one. */
    private static String text(JsonNode description) {
        if (description == null) {
            return "";
        }
        return description.isObject() ? description.path("content").asText("") : description.asText("");
    }
}
