package io.github.centralmock.contract.check.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.http.Query;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.SchemasAtPath;
import io.github.centralmock.contract.request.PreparedRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Creates changed copies of a request. */
public final class RequestEdits {
    private RequestEdits() {}

    /** Adds parameters to the query, or to the body of a search. */
    public static PreparedRequest withParameters(
            ApiOperation operation, PreparedRequest request, Map<String, String> parameters) {
        boolean isSearch =
                operation.method().equals("POST") && operation.requestSchema().isPresent();
        return isSearch ? inBody(operation, request, parameters) : inQuery(request, parameters);
    }

    private static PreparedRequest inQuery(PreparedRequest request, Map<String, String> parameters) {
        Query query = Query.parse(request.query());
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            query = query.with(parameter.getKey(), parameter.getValue());
        }
        return new PreparedRequest(
                request.method(),
                request.path(),
                query.toString(),
                request.headers(),
                request.body(),
                request.isCertain());
    }

    private static PreparedRequest inBody(
            ApiOperation operation, PreparedRequest request, Map<String, String> parameters) {
        ObjectNode body = JsonTrees.read(request.body())
                .filter(JsonNode::isObject)
                .map(tree -> (ObjectNode) tree.deepCopy())
                .orElseGet(JsonTrees.MAPPER::createObjectNode);
        parameters.forEach((name, value) -> body.set(name, typed(operation, name, value)));
        return withBody(request, body);
    }

    private static JsonNode typed(ApiOperation operation, String name, String value) {
        Set<String> types =
                SchemasAtPath.of(operation.requestSchema()).member(name).types();
        if (types.contains("array")) {
            ArrayNode list = JsonTrees.MAPPER.createArrayNode();
            List.of(value.split(",")).forEach(list::add);
            return list;
        }
        return JsonTrees.read(value)
                .filter(read ->
                        types.contains("boolean") && read.isBoolean() || types.contains("integer") && read.isInt())
                .orElseGet(() -> JsonTrees.MAPPER.getNodeFactory().textNode(value));
    }

    public static PreparedRequest withBody(PreparedRequest request, JsonNode body) {
        return new PreparedRequest(
                request.method(),
                request.path(),
                request.query(),
                Map.of("Content-Type", "application/json"),
                JsonTrees.write(body),
                request.isCertain());
    }

    public static PreparedRequest withHeaders(PreparedRequest request, Map<String, String> headers) {
        Map<String, String> more = new LinkedHashMap<>(request.headers());
        more.putAll(headers);
        return new PreparedRequest(
                request.method(), request.path(), request.query(), more, request.body(), request.isCertain());
    }

    /** A GET request for a path, with the required query parameters of its operation. */
    public static PreparedRequest get(ApiOperation read, String path) {
        return get(path, read.requiredQuery().toString());
    }

    /** A GET request for a path and a query, which may be empty. */
    public static PreparedRequest get(String path, String query) {
        return new PreparedRequest("GET", path, query, Map.of(), null, true);
    }
}
