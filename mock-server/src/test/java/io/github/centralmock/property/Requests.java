package io.github.centralmock.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.centralmock.openapi.Descriptions;
import io.github.centralmock.openapi.Operation;
import io.github.centralmock.openapi.Parameter;
import io.github.centralmock.openapi.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** Makes requests that the description of an operation allows. */
final class Requests {
    private static final int ATTEMPTS = 200;

    private final Descriptions descriptions;
    private final KnownIds ids;
    private final Callers callers;
    private final Random random;

    /** @param callers asked for ids that only a list below another id shows */
    Requests(Descriptions descriptions, KnownIds ids, Callers callers, Random random) {
        this.descriptions = descriptions;
        this.ids = ids;
        this.callers = callers;
        this.random = random;
    }

    /** With random optional parameters and members. */
    GeneratedRequest valid(Operation operation) {
        return request(operation, () -> random.nextInt(4) == 0);
    }

    /** With nothing in its query that need not be there. */
    GeneratedRequest plain(Operation operation) {
        return request(operation, () -> false);
    }

    private GeneratedRequest request(Operation operation, BooleanSupplier optional) {
        JsonNode document = descriptions.document(operation.api().name()).orElseThrow();
        Values values = new Values(document, random, ids);
        JsonNode described = document.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT));
        Map<String, String> path = new LinkedHashMap<>();
        Map<String, String> query = new LinkedHashMap<>();
        for (JsonNode node : parameters(document, operation, described)) {
            String name = node.path("name").asText();
            if (node.path("in").asText().equals("path")) {
                path.put(name, pathValue(operation, node, path, values));
            } else if (node.path("in").asText().equals("query")
                    && (node.path("required").asBoolean() || optional.getAsBoolean())) {
                query.put(name, queryValue(operation, node, values));
            }
        }
        JsonNode body = operation
                .body()
                .map(check -> body(operation, check, bodySchema(document, described), values))
                .orElse(null);
        return new GeneratedRequest(operation, path, query, body);
    }

    private static List<JsonNode> parameters(JsonNode document, Operation operation, JsonNode described) {
        List<JsonNode> all = new ArrayList<>();
        document.path("paths").path(operation.path()).path("parameters").forEach(all::add);
        described.path("parameters").forEach(all::add);
        return all.stream()
                .map(node ->
                        node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node)
                .toList();
    }

    private String pathValue(Operation operation, JsonNode node, Map<String, String> before, Values values) {
        String name = node.path("name").asText();
        String list = operation.path().substring(0, operation.path().indexOf("/{" + name + "}"));
        String path = new GeneratedRequest(operation, before, Map.of(), null).filled(list);
        for (int i = 0; i < ATTEMPTS; i++) {
            String value = i < ATTEMPTS / 2 && random.nextInt(6) > 0
                    ? ids.in(list, path, name, random, callers)
                    : values.of(node.path("schema"), name).asText();
            if (fits(operation, name, value)) {
                return value;
            }
        }
        throw new IllegalStateException("no value for " + name + " of " + operation);
    }

    /** A path segment cannot be empty, and no client sends one with slashes or percent signs. */
    private static boolean fits(Operation operation, String name, String value) {
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("path") && parameter.name().equals(name)) {
                boolean isText = parameter.type().equals("string");
                boolean allowed = isText ? !refuses(parameter, value) : value.matches("\\d{1,9}");
                return allowed && !value.isBlank() && !value.contains("/") && !value.contains("%");
            }
        }
        return false;
    }

    private String queryValue(Operation operation, JsonNode node, Values values) {
        String name = node.path("name").asText();
        Parameter parameter = operation.query(name).orElseThrow();
        JsonNode value = values.of(node.path("schema"), Values.named(name, operation.path()));
        if (!parameter.isArray()) {
            return value.asText();
        }
        List<String> texts = new ArrayList<>();
        value.forEach(item -> texts.add(item.asText()));
        return String.join(",", texts);
    }

    private static JsonNode bodySchema(JsonNode document, JsonNode described) {
        JsonNode body = described.path("requestBody");
        JsonNode resolved =
                body.has("$ref") ? document.at(body.get("$ref").asText().substring(1)) : body;
        return resolved.path("content").path("application/json").path("schema");
    }

    private JsonNode body(Operation operation, Schema check, JsonNode schema, Values values) {
        for (int i = 0; i < ATTEMPTS; i++) {
            JsonNode body = values.of(schema, operation.path());
            if (accepts(check, body)) {
                return body;
            }
        }
        throw new IllegalStateException("no valid body could be made for " + operation);
    }

    static boolean accepts(Schema check, JsonNode value) {
        List<Schema.Problem> problems = new ArrayList<>();
        check.check(value, "", problems);
        return problems.isEmpty();
    }

    /** Whether the text is refused as the value of that parameter. */
    static boolean refuses(Parameter parameter, String text) {
        return !accepts(parameter.value(), TextNode.valueOf(text));
    }
}
