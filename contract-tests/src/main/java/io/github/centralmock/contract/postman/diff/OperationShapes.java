package io.github.centralmock.contract.postman.diff;

import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.postman.PostmanBody;
import io.github.centralmock.contract.postman.PostmanCollection;
import io.github.centralmock.contract.postman.PostmanExample;
import io.github.centralmock.contract.postman.PostmanField;
import io.github.centralmock.contract.postman.PostmanRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects the shapes of the operations in a collection, by method and path. All requests for an operation form one shape. */
final class OperationShapes {
    /** The headers that every request sends. They are not compared. */
    private static final Set<String> COMMON_HEADERS =
            Set.of("accept", "authorization", "content-type", "x-tenant-id", "x-partner-id", "x-organization-id");

    private final Map<String, OperationShape> byOperation = new TreeMap<>();

    static Map<String, OperationShape> of(PostmanCollection collection) {
        OperationShapes shapes = new OperationShapes();
        collection.requests().forEach(shapes::add);
        return shapes.byOperation;
    }

    static OperationShape of(PostmanRequest request) {
        OperationShapes shapes = new OperationShapes();
        shapes.add(request);
        return shapes.byOperation.values().iterator().next();
    }

    private void add(PostmanRequest request) {
        OperationShape shape = byOperation.computeIfAbsent(request.key(), key -> new OperationShape(request.title()));
        addRequest(request, shape);
        for (PostmanExample example : request.examples()) {
            example.originalRequest().ifPresent(sent -> addRequest(sent, shape));
            JsonPaths answer = shape.answer(example.code());
            example.json().ifPresent(answer::add);
        }
    }

    private static void addRequest(PostmanRequest request, OperationShape shape) {
        for (PostmanField field : request.url().query()) {
            shape.parameters().add("query " + field.key());
        }
        for (PostmanField header : request.headers()) {
            if (!COMMON_HEADERS.contains(header.key().toLowerCase(Locale.ROOT))) {
                shape.parameters().add("header " + header.key());
            }
        }
        addBody(request.body(), shape.body());
    }

    private static void addBody(PostmanBody body, JsonPaths places) {
        body.fields().forEach(field -> places.add("/" + field.key(), "string"));
        // a variable for a number or an object has no quotes, which is not valid JSON
        String text = body.text().replaceAll("(?<=[:\\[,]\\s{0,9})\\{\\{[^{}]*\\}\\}", "null");
        JsonTrees.read(text).ifPresent(places::add);
    }
}
