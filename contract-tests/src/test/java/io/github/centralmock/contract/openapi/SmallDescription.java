package io.github.centralmock.contract.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import java.util.List;

/** Descriptions for tests, written without those parts that OpenAPI demands and that the tests do not need. */
public final class SmallDescription {
    private SmallDescription() {}

    /** The document with a version, a title, paths with their parameters, and a description of every response. */
    public static ApiDescription of(String name, String json) {
        ObjectNode document = (ObjectNode) JsonTrees.read(json).orElseThrow();
        if (!document.has("openapi")) {
            document.put("openapi", "3.1.0");
        }
        document.withObject("/info").put("title", name).put("version", "1");
        document.withObject("/paths").properties().forEach(path -> {
            path.getValue().forEach(operation -> describe(operation.path("responses")));
            declare(new PathTemplate(path.getKey()).parameters(), (ObjectNode) path.getValue());
        });
        describe(document.path("components").path("responses"));
        return ApiDescription.parse(name, document.toString());
    }

    private static void declare(List<String> names, ObjectNode path) {
        for (String name : names) {
            if (!path.findValuesAsText("name").contains(name)) {
                ObjectNode parameter = path.withArray("parameters").addObject();
                parameter.put("name", name).put("in", "path").put("required", true);
                parameter.putObject("schema").put("type", "string");
            }
        }
    }

    private static void describe(JsonNode responses) {
        responses.forEach(response -> {
            if (response instanceof ObjectNode object && !object.has("description") && !object.has("$ref")) {
                object.put("description", "an answer");
            }
        });
    }
}
