package io.github.centralmock.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.JsonPath;
import io.github.centralmock.contract.http.JsonPathReader;
import io.github.centralmock.contract.http.JsonTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the request of one item: method, URL, headers, body and saved responses. */
final class PostmanRequestReader {
    private static final JsonPath EXAMPLES = JsonPath.compile("$.response[*]");

    private final Scope scope;
    private final List<String> problems;
    private final String position;

    PostmanRequestReader(Scope scope, List<String> problems, String position) {
        this.scope = scope;
        this.problems = problems;
        this.position = position;
    }

    PostmanRequest read(JsonNode item) {
        PostmanScript script = ScriptReader.read(scope.scriptsWith(item));
        List<PostmanExample> examples = new ArrayList<>();
        JsonPathReader.all(item, EXAMPLES).forEach(response -> examples.add(example(response)));
        String name = item.path("name").asText("unnamed");
        return request(name, FieldReader.description(item), item.path("request"), examples, script);
    }

    private PostmanRequest request(
            String name, String description, JsonNode request, List<PostmanExample> examples, PostmanScript script) {
        String own = FieldReader.description(request);
        return new PostmanRequest(
                scope.folders(),
                name,
                own.isEmpty() ? description : own,
                request.path("method").asText("GET").toUpperCase(Locale.ROOT),
                UrlReader.read(request.isTextual() ? request : request.path("url")),
                FieldReader.read(request.path("header")),
                body(request.path("body")),
                AuthReader.read(request.path("auth"), scope.auth()),
                examples,
                script);
    }

    private PostmanExample example(JsonNode response) {
        String name = response.path("name").asText("unnamed");
        String body = response.path("body").asText("");
        if (!body.isBlank() && JsonTrees.read(body).isEmpty()) {
            problems.add(position + ": example \"" + name + "\" has a body that is not valid JSON");
        }
        Optional<PostmanRequest> sent = Optional.of(response.path("originalRequest"))
                .filter(JsonNode::isObject)
                .map(original -> request(response.path("name").asText(), "", original, List.of(), PostmanScript.NONE));
        return new PostmanExample(
                name,
                response.path("code").asInt(),
                response.path("status").asText(""),
                FieldReader.read(response.path("header")),
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
            case "urlencoded", "formdata" -> new PostmanBody(mode, language, "", FieldReader.read(content));
            case "graphql" -> new PostmanBody(mode, language, content.toString(), List.of());
            case "file", "none" -> new PostmanBody(mode, language, "", List.of());
            default -> {
                problems.add(position + ": the body has the unknown mode " + mode);
                yield PostmanBody.NONE;
            }
        };
    }
}
