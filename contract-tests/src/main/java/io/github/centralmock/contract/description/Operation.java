package io.github.centralmock.contract.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.centralmock.contract.wire.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One described operation, and the pointers that lead to its schemas. */
public final class Operation {
    private final ApiDescription api;
    private final String method;
    private final PathTemplate path;
    private final JsonNode pathItem;
    private final JsonNode node;

    Operation(ApiDescription api, String method, String path, JsonNode pathItem, JsonNode node) {
        this.api = api;
        this.method = method;
        this.path = new PathTemplate(path);
        this.pathItem = pathItem;
        this.node = node;
    }

    public ApiDescription api() {
        return api;
    }

    public String id() {
        return node.path("operationId").asText(method + " " + path);
    }

    public String method() {
        return method;
    }

    public PathTemplate path() {
        return path;
    }

    public JsonNode node() {
        return node;
    }

    /** {@code id}, {@code global} or {@code regional}. */
    public String host() {
        return node.path("x-host").asText(api.root().path("x-host").asText("regional"));
    }

    /** {@code key}, {@code offset}, {@code cursor} or {@code none}. */
    public String pagingStyle() {
        return node.path("x-paging").path("style").asText("none");
    }

    /** The page size the description names under {@code default} or {@code max}; empty when it names none. */
    public Optional<Integer> pageSize(String which) {
        JsonNode size = node.path("x-paging").path(which);
        return size.isInt() ? Optional.of(size.asInt()) : Optional.empty();
    }

    /** {@code live}, {@code recorded}, {@code documented} or {@code assumed}. */
    public String confidence() {
        return node.path("x-confidence").path("level").asText("assumed");
    }

    public List<Parameter> parameters() {
        List<Parameter> found = new ArrayList<>();
        for (JsonNode list : List.of(pathItem.path("parameters"), node.path("parameters"))) {
            list.forEach(parameter -> found.add(Parameter.of(api, parameter)));
        }
        return found;
    }

    public boolean isDocumented(int status) {
        return node.path("responses").has(String.valueOf(status));
    }

    /** The response object of a status, its reference followed; missing when the status is undocumented. */
    public JsonNode response(int status) {
        JsonNode response = node.path("responses").get(String.valueOf(status));
        return response == null ? MissingNode.getInstance() : api.resolve(response);
    }

    /** The JSON schema of a status' body; missing when none is described. */
    public JsonNode responseSchema(int status) {
        return response(status).path("content").path("application/json").path("schema");
    }

    /** The first status below 300 that is described. */
    public Optional<Integer> successStatus() {
        List<Integer> good = new ArrayList<>();
        node.path("responses").fieldNames().forEachRemaining(status -> {
            if (status.startsWith("2")) {
                good.add(Integer.valueOf(status));
            }
        });
        return good.stream().min(Integer::compare);
    }

    /** The JSON schema of the request's body; missing when it takes none. */
    public JsonNode requestSchema() {
        JsonNode content = api.resolve(node.path("requestBody")).path("content");
        return content.has("application/json")
                ? content.path("application/json").path("schema")
                : MissingNode.getInstance();
    }

    /** The query parameters that every request needs, each with the first value that it may have. */
    public Query requiredQuery() {
        Query query = Query.EMPTY;
        for (Parameter parameter : parameters()) {
            if (parameter.isIn("query") && parameter.required()) {
                String value = parameter.schema().path("enum").path(0).asText();
                query = query.and(parameter.name(), value);
            }
        }
        return query;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
