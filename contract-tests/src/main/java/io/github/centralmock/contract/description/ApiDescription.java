package io.github.centralmock.contract.description;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One OpenAPI document: the description of one API. The name is the file's, such as {@code endpoint-v1}. */
public final class ApiDescription {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final String name;
    private final JsonNode root;
    private final List<Operation> operations;
    private volatile VendorWords words;

    public ApiDescription(String name, JsonNode root) {
        this.name = name;
        this.root = root;
        this.operations = List.copyOf(readOperations());
    }

    public String name() {
        return name;
    }

    public JsonNode root() {
        return root;
    }

    public List<Operation> operations() {
        return operations;
    }

    /** Whether only the mock has this API: it is none of the vendor's, and no live service is held against it. */
    boolean isOfTheMock() {
        return root.path("x-host").asText().equals("mock");
    }

    /** The names, tokens and words of this description; collected when first asked for. */
    public VendorWords words() {
        if (words == null) {
            words = new VendorWords(root);
        }
        return words;
    }

    /** The node itself, or what its local reference leads to. */
    public JsonNode resolve(JsonNode node) {
        JsonNode at = node;
        for (int hops = 0; at.has("$ref") && hops < 20; hops++) {
            at = root.at(at.get("$ref").asText().substring(1));
        }
        return at;
    }

    private List<Operation> readOperations() {
        List<Operation> found = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        found.add(new Operation(
                                this,
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getValue(),
                                method.getValue()));
                    }
                }));
        return found;
    }

    @Override
    public String toString() {
        return name;
    }
}
