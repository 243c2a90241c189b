package io.github.centralmock.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The OpenAPI documents of the fixtures: what the mock promises to be. */
public final class Descriptions {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final Map<String, JsonNode> documents = new LinkedHashMap<>();
    private final List<Operation> operations = new ArrayList<>();

    /** Reads the named documents, e.g. {@code endpoint-v1}, from the class path. */
    public static Descriptions named(List<String> names) {
        Descriptions descriptions = new Descriptions();
        names.forEach(name -> descriptions.add(name, read("/central-mock/openapi/" + name + ".json")));
        return descriptions;
    }

    /** Adds one document; its operations keep the document's order. */
    public void add(String name, JsonNode document) {
        documents.put(name, document);
        Operation.Api api = new Operation.Api(name, document.path("x-host").asText());
        Schemas open = new Schemas(document, false);
        Schemas closed = new Schemas(document, true);
        document.path("paths")
                .properties()
                .forEach(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .forEach(method -> operations.add(
                                new Operation(api, method, path.getKey(), path.getValue(), open, closed))));
    }

    public List<Operation> operations() {
        return operations;
    }

    public List<String> names() {
        return List.copyOf(documents.keySet());
    }

    /** The document as it is in the fixtures. */
    public Optional<JsonNode> document(String name) {
        return Optional.ofNullable(documents.get(name));
    }

    private static JsonNode read(String resource) {
        try (InputStream in = Descriptions.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("there is no description " + resource + " on the class path");
            }
            return MAPPER.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
