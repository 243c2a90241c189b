package io.github.centralmock.contract.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One OpenAPI document: the description of one API. The name is the file's, such as {@code endpoint-v1}. The structure is
 * that of the parser's model; the document's tree is for JSON Schema validation and for patches.
 */
public final class ApiDescription {
    private final String name;
    private final OpenAPI model;
    private final JsonNode root;
    private final References references;
    private final List<ApiOperation> operations;
    private volatile ApiVocabulary words;
    private volatile SchemaValidator schemas;

    ApiDescription(String name, OpenAPI model, JsonNode root) {
        this.name = name;
        this.model = model;
        this.root = root;
        this.references = new References(model);
        this.operations = List.copyOf(readOperations());
    }

    /**
     * Reads a document of OpenAPI 3.0 or 3.1 from a file, JSON or YAML.
     *
     * @throws InvalidDescriptionException with one line for each message of the parser
     */
    public static ApiDescription read(Path file) {
        return DescriptionReader.read(file);
    }

    /** As {@link #read}, from a document's contents. */
    public static ApiDescription parse(String name, String contents) {
        return DescriptionReader.read(name, name, contents);
    }

    public String name() {
        return name;
    }

    /** The title of the document; its name if it has none. */
    public String title() {
        return Optional.ofNullable(model.getInfo()).map(Info::getTitle).orElse(name);
    }

    /** The parser's model. */
    public OpenAPI model() {
        return model;
    }

    /** The document as it is written. */
    public JsonNode root() {
        return root;
    }

    public List<ApiOperation> operations() {
        return operations;
    }

    /** Whether only the mock has this API: it is none of the vendor's, and no live service is held against it. */
    boolean isOfTheMock() {
        return root.path("x-host").asText().equals("mock");
    }

    /** The names, tokens and words of this description; collected when first asked for. */
    public ApiVocabulary words() {
        if (words == null) {
            words = new ApiVocabulary(root);
        }
        return words;
    }

    /** The validation of values; compiled when first asked for. */
    SchemaValidator schemas() {
        if (schemas == null) {
            schemas = new SchemaValidator(this);
        }
        return schemas;
    }

    References references() {
        return references;
    }

    private List<ApiOperation> readOperations() {
        List<ApiOperation> found = new ArrayList<>();
        if (model.getPaths() != null) {
            model.getPaths().forEach((path, item) -> found.addAll(operations(path, references.pathItem(item))));
        }
        return found;
    }

    /** In the order of the document; the parser has an order of its own. */
    private List<ApiOperation> operations(String path, PathItem item) {
        List<ApiOperation> found = new ArrayList<>();
        item.readOperationsMap()
                .forEach((method, operation) -> found.add(new ApiOperation(this, method.name(), path, item, operation)));
        List<String> written = new ArrayList<>();
        root.path("paths").path(path).fieldNames().forEachRemaining(written::add);
        found.sort(Comparator.comparingInt(
                operation -> written.indexOf(operation.method().toLowerCase(Locale.ROOT))));
        return found;
    }

    @Override
    public String toString() {
        return name;
    }
}
