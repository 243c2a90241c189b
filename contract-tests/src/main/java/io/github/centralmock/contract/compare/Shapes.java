package io.github.centralmock.contract.compare;

import io.github.centralmock.contract.collection.Example;
import io.github.centralmock.contract.collection.Field;
import io.github.centralmock.contract.collection.PostmanBody;
import io.github.centralmock.contract.collection.PostmanCollection;
import io.github.centralmock.contract.collection.PostmanRequest;
import io.github.centralmock.contract.wire.Json;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The shapes of a collection's operations, by method and path; several requests to one operation make one shape. */
final class Shapes {
    /** Said by every request, so that they tell nothing about one. */
    private static final Set<String> COMMON_HEADERS =
            Set.of("accept", "authorization", "content-type", "x-tenant-id", "x-partner-id", "x-organization-id");

    private final Map<String, Shape> byOperation = new TreeMap<>();

    static Map<String, Shape> of(PostmanCollection collection) {
        Shapes shapes = new Shapes();
        collection.requests().forEach(shapes::add);
        return shapes.byOperation;
    }

    static Shape of(PostmanRequest request) {
        Shapes shapes = new Shapes();
        shapes.add(request);
        return shapes.byOperation.values().iterator().next();
    }

    private void add(PostmanRequest request) {
        Shape shape = byOperation.computeIfAbsent(request.key(), key -> new Shape(request.title()));
        addRequest(request, shape);
        for (Example example : request.examples()) {
            example.originalRequest().ifPresent(sent -> addRequest(sent, shape));
            Places answer = shape.answer(example.code());
            example.json().ifPresent(answer::add);
        }
    }

    private static void addRequest(PostmanRequest request, Shape shape) {
        for (Field field : request.url().query()) {
            shape.parameters().add("query " + field.key());
        }
        for (Field header : request.headers()) {
            if (!COMMON_HEADERS.contains(header.key().toLowerCase(Locale.ROOT))) {
                shape.parameters().add("header " + header.key());
            }
        }
        addBody(request.body(), shape.body());
    }

    private static void addBody(PostmanBody body, Places places) {
        body.fields().forEach(field -> places.add("/" + field.key(), "string"));
        // a variable that stands for a number or an object has no quotes, and would be no JSON
        String text = body.text().replaceAll("(?<=[:\\[,]\\s{0,9})\\{\\{[^{}]*\\}\\}", "null");
        Json.read(text).ifPresent(places::add);
    }
}
