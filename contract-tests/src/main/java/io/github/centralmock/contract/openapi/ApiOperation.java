package io.github.centralmock.contract.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.http.Query;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A view of one described operation of the parser's model, its references followed. */
public final class ApiOperation {
    private static final String JSON = "application/json";
    private static final Set<String> OF_PAGES =
            Set.of("page", "pageSize", "pageTotal", "pageFromKey", "limit", "offset", "cursor");

    private final ApiDescription api;
    private final String method;
    private final String key;
    private final PathItem pathItem;
    private final io.swagger.v3.oas.models.Operation model;
    private final ServerUrl server;
    private final PathTemplate path;

    /** The key is the path as the document writes it, without the path of the server. */
    ApiOperation(
            ApiDescription api,
            String method,
            String key,
            PathItem pathItem,
            io.swagger.v3.oas.models.Operation model) {
        this.api = api;
        this.method = method;
        this.key = key;
        this.pathItem = pathItem;
        this.model = model;
        this.server = ServerUrl.of(model, pathItem, api.model());
        this.path = new PathTemplate(server.path() + key);
    }

    public ApiDescription api() {
        return api;
    }

    public String id() {
        return Optional.ofNullable(model.getOperationId()).orElse(method + " " + path);
    }

    public String method() {
        return method;
    }

    /** The whole path, that of the server included. */
    public PathTemplate path() {
        return path;
    }

    /** A line that says what the operation does; its id if there is none. */
    public String summary() {
        return Optional.ofNullable(model.getSummary()).orElse(id());
    }

    /** Empty text if there is none. */
    public String description() {
        return Optional.ofNullable(model.getDescription()).orElse("");
    }

    /** The value of an extension such as {@code x-sortable}; a missing node if there is none. */
    public JsonNode extension(String name) {
        return extension(model.getExtensions(), name);
    }

    private static JsonNode extension(Map<String, Object> extensions, String name) {
        return extensions == null || extensions.get(name) == null
                ? JsonTrees.MAPPER.missingNode()
                : JsonTrees.MAPPER.valueToTree(extensions.get(name));
    }

    /** {@code id}, {@code global} or {@code regional}. */
    public String host() {
        JsonNode ofApi = extension(api.model().getExtensions(), "x-host");
        return extension("x-host").asText(ofApi.asText(server.hostKind()));
    }

    /** {@code key}, {@code offset}, {@code cursor} or {@code none}. */
    public String pagingStyle() {
        return extension("x-paging").path("style").asText("none");
    }

    /**
     * Whether the operation takes parameters of a list that is paged, but the description does not say how. Documents of
     * the vendor do not: {@code x-paging} is an extension of ours.
     */
    public boolean isPagingUndescribed() {
        return extension("x-paging").isMissingNode()
                && parameters().stream()
                        .anyMatch(parameter -> parameter.isIn("query") && OF_PAGES.contains(parameter.name()));
    }

    /** The page size the description names under {@code default} or {@code max}; empty when it names none. */
    public Optional<Integer> pageSize(String which) {
        JsonNode size = extension("x-paging").path(which);
        return size.isInt() ? Optional.of(size.asInt()) : Optional.empty();
    }

    /** {@code live}, {@code recorded}, {@code documented} or {@code assumed}. */
    public String confidence() {
        return extension("x-confidence").path("level").asText("assumed");
    }

    /** Those of the path and those of the operation; of two with one name and place, the operation's. */
    public List<ApiParameter> parameters() {
        Map<String, ApiParameter> found = new LinkedHashMap<>();
        Stream.of(pathItem.getParameters(), model.getParameters())
                .filter(list -> list != null)
                .flatMap(List::stream)
                .map(api.references()::parameter)
                .map(parameter -> ApiParameter.of(api.references(), parameter))
                .forEach(parameter -> found.put(parameter.in() + " " + parameter.name(), parameter));
        return List.copyOf(found.values());
    }

    /** The statuses as they are described, such as {@code 200}, {@code 4XX} and {@code default}. */
    public Set<String> statuses() {
        return model.getResponses() == null ? Set.of() : model.getResponses().keySet();
    }

    /** Whether a status is described, by itself, as one of a range or by default. */
    public boolean isDocumented(int status) {
        return statusKey(status).isPresent();
    }

    private Optional<String> statusKey(int status) {
        return Stream.of(String.valueOf(status), status / 100 + "XX", "default")
                .filter(statuses()::contains)
                .findFirst();
    }

    /** The schema of a status' JSON body; empty when none is described. */
    public Optional<OpenApiSchema> responseSchema(int status) {
        return statusKey(status).flatMap(this::responseSchema);
    }

    /** As {@link #responseSchema(int)}, for a status as it is described. */
    public Optional<OpenApiSchema> responseSchema(String statusKey) {
        return schema(response(statusKey).getContent(), JSON);
    }

    private ApiResponse response(String statusKey) {
        return api.references().response(model.getResponses().get(statusKey));
    }

    /** Whether this is the token endpoint. */
    public boolean isTokenEndpoint() {
        return path.text().startsWith("/api/v2/oauth2");
    }

    /** The first status below 300 that is described. */
    public Optional<Integer> successStatus() {
        List<Integer> good = new ArrayList<>();
        statuses().stream()
                .filter(status -> status.startsWith("2"))
                .forEach(status -> good.add(Integer.valueOf(status.replace('X', '0'))));
        return good.stream().min(Integer::compare);
    }

    /** The schema of the request's JSON body; empty when it takes none. */
    public Optional<OpenApiSchema> requestSchema() {
        return requestSchema(JSON);
    }

    /** The schema of the request's body in a media type; empty when it takes none. */
    public Optional<OpenApiSchema> requestSchema(String mediaType) {
        return requestBody().flatMap(body -> schema(body.getContent(), mediaType));
    }

    /** Whether a request without a body is refused. */
    public boolean needsBody() {
        return requestBody()
                .filter(body -> Boolean.TRUE.equals(body.getRequired()))
                .isPresent();
    }

    private Optional<RequestBody> requestBody() {
        return Optional.ofNullable(model.getRequestBody()).map(api.references()::requestBody);
    }

    private Optional<OpenApiSchema> schema(Content content, String mediaType) {
        return mediaTypeKey(content, mediaType)
                .map(key -> content.get(key).getSchema())
                .map(schema -> new OpenApiSchema(api.references(), schema));
    }

    /** The key of a media type in the description: the type itself, with parameters such as a charset, or any type. */
    private static Optional<String> mediaTypeKey(Content content, String mediaType) {
        return content == null
                ? Optional.empty()
                : Stream.of(mediaType, mediaType + ";", "*/*")
                        .flatMap(start -> content.keySet().stream().filter(key -> key.startsWith(start)))
                        .findFirst();
    }

    /** The pointer to the schema of a status' JSON body in the document; empty when none is described. */
    Optional<JsonPointer> responsePointer(int status) {
        return statusKey(status)
                .flatMap(key -> mediaTypeKey(response(key).getContent(), JSON)
                        .map(type -> schemaPointer(inDocument("responses").appendProperty(key), type)));
    }

    /** The pointer to the schema of the request's JSON body in the document; empty when it takes none. */
    Optional<JsonPointer> requestPointer() {
        return requestBody()
                .flatMap(body -> mediaTypeKey(body.getContent(), JSON)
                        .map(type -> schemaPointer(inDocument("requestBody"), type)));
    }

    private JsonPointer schemaPointer(JsonPointer owner, String mediaType) {
        return new SchemaNode(api.root(), owner)
                .resolved()
                .pointer()
                .appendProperty("content")
                .appendProperty(mediaType)
                .appendProperty("schema");
    }

    /** The pointer to this operation in the document. */
    public JsonPointer pointer() {
        return new SchemaNode(
                        api.root(), JsonPointer.empty().appendProperty("paths").appendProperty(key))
                .resolved()
                .pointer()
                .appendProperty(method.toLowerCase(Locale.ROOT));
    }

    private JsonPointer inDocument(String part) {
        return pointer().appendProperty(part);
    }

    /** The query parameters that every request needs, each with the first value that it may have. */
    public Query requiredQuery() {
        Query query = Query.EMPTY;
        for (ApiParameter parameter : parameters()) {
            if (parameter.isIn("query") && parameter.required()) {
                query = query.and(parameter.name(), parameter.firstToken().orElse(""));
            }
        }
        return query;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
