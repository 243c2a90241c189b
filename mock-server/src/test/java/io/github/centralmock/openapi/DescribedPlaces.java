package io.github.centralmock.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every place of one document where the mock checks a value: parameters, request bodies and responses. */
final class DescribedPlaces {
    /**
     * One place.
     *
     * @param name for messages, e.g. {@code POST /endpoint/v1/endpoint-groups body}
     * @param pointer where its schema stands in the document
     * @param closed whether the mock refuses members that are not described there
     * @param check the check of the mock
     */
    record Place(String name, String pointer, boolean closed, Schema check) {}

    private final Descriptions descriptions = new Descriptions();
    private final JsonNode document;
    private final List<Place> places = new ArrayList<>();

    private DescribedPlaces(String name, JsonNode document) {
        this.document = document;
        descriptions.add(name, document);
        descriptions.operations().forEach(this::addOperation);
    }

    static List<Place> of(String name, JsonNode document) {
        return new DescribedPlaces(name, document).places;
    }

    private void addOperation(Operation operation) {
        String path = "/paths/" + SchemaNodes.escape(operation.path());
        String at = path + "/" + operation.method().toLowerCase(Locale.ROOT);
        addParameters(operation, path + "/parameters");
        addParameters(operation, at + "/parameters");
        addContents(operation + " body", at + "/requestBody", operation.body().orElse(null), false);
        for (int status : operation.statuses()) {
            Schema check = operation.response(status).orElse(null);
            addContents(operation + " " + status, at + "/responses/" + status, check, true);
        }
    }

    private void addParameters(Operation operation, String at) {
        for (int i = 0; i < document.at(at).size(); i++) {
            String pointer = resolved(at + "/" + i);
            JsonNode described = document.at(pointer);
            for (Parameter parameter : operation.parameters()) {
                if (parameter.name().equals(described.path("name").asText())
                        && parameter.in().equals(described.path("in").asText())) {
                    String name = operation + " " + parameter.in() + " parameter " + parameter.name();
                    places.add(new Place(name, pointer + "/schema", false, check(parameter)));
                }
            }
        }
    }

    /** As the mock puts it together in a request: the list, then each of its values. */
    private static Schema check(Parameter parameter) {
        if (!parameter.isArray()) {
            return parameter.value();
        }
        return (value, at, problems) -> {
            parameter.list().check(value, at, problems);
            (value.isArray() ? value : JsonNodeFactory.instance.arrayNode())
                    .forEach(item -> parameter.value().check(item, at, problems));
        };
    }

    /** @param json the check of the mock; it has none of its own for forms, so that the schema is compiled here */
    private void addContents(String name, String at, Schema json, boolean closed) {
        String pointer = resolved(at);
        document.at(pointer).path("content").properties().forEach(content -> {
            String schema = pointer + "/content/" + SchemaNodes.escape(content.getKey()) + "/schema";
            boolean isJson = content.getKey().equals("application/json");
            Schema check = isJson ? json : new Schemas(document, closed).compile(document.at(schema));
            places.add(new Place(name, schema, closed, check));
        });
    }

    private String resolved(String pointer) {
        JsonNode node = document.at(pointer);
        return node.has("$ref") ? resolved(node.get("$ref").asText().substring(1)) : pointer;
    }
}
