package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.description.SchemaPlaces;
import io.github.centralmock.contract.generated.Request;
import io.github.centralmock.contract.wire.Json;
import io.github.centralmock.contract.wire.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Small changes to a request that was built before. */
final class Requests {
    private Requests() {}

    /** With more criteria: in the query, or in the body of a search whose schema has them there. */
    static Request asking(Operation operation, Request request, Map<String, String> criteria) {
        boolean isSearch =
                operation.method().equals("POST") && operation.requestSchema().isPresent();
        return isSearch ? inBody(operation, request, criteria) : inQuery(request, criteria);
    }

    private static Request inQuery(Request request, Map<String, String> criteria) {
        Query query = Query.parse(request.query());
        for (Map.Entry<String, String> criterion : criteria.entrySet()) {
            query = query.with(criterion.getKey(), criterion.getValue());
        }
        return new Request(
                request.method(),
                request.path(),
                query.toString(),
                request.headers(),
                request.body(),
                request.isCertain());
    }

    private static Request inBody(Operation operation, Request request, Map<String, String> criteria) {
        ObjectNode body = Json.read(request.body())
                .filter(JsonNode::isObject)
                .map(tree -> (ObjectNode) tree.deepCopy())
                .orElseGet(Json.MAPPER::createObjectNode);
        criteria.forEach((name, value) -> body.set(name, typed(operation, name, value)));
        return withBody(request, body);
    }

    private static JsonNode typed(Operation operation, String name, String value) {
        Set<String> types =
                SchemaPlaces.of(operation.requestSchema()).member(name).types();
        if (types.contains("array")) {
            ArrayNode list = Json.MAPPER.createArrayNode();
            List.of(value.split(",")).forEach(list::add);
            return list;
        }
        return Json.read(value)
                .filter(read ->
                        types.contains("boolean") && read.isBoolean() || types.contains("integer") && read.isInt())
                .orElseGet(() -> Json.MAPPER.getNodeFactory().textNode(value));
    }

    static Request withBody(Request request, JsonNode body) {
        return new Request(
                request.method(),
                request.path(),
                request.query(),
                Map.of("Content-Type", "application/json"),
                Json.write(body),
                request.isCertain());
    }

    static Request withHeaders(Request request, Map<String, String> headers) {
        Map<String, String> more = new LinkedHashMap<>(request.headers());
        more.putAll(headers);
        return new Request(
                request.method(), request.path(), request.query(), more, request.body(), request.isCertain());
    }

    /** A reading request for a path, with the criteria that its operation cannot do without. */
    static Request get(Operation read, String path) {
        return get(path, read.requiredQuery().toString());
    }

    /** A reading request for a path, with its query if it has one. */
    static Request get(String path, String query) {
        return new Request("GET", path, query, Map.of(), null, true);
    }
}
