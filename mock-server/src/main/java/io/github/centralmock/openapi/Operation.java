package io.github.centralmock.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One described operation: what it may be asked and what it may answer. */
public final class Operation {
    /** The API that an operation belongs to, and where that API is served. */
    public record Api(String name, String host) {}

    private final Api api;
    private final String method;
    private final String path;
    private final JsonNode description;
    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<String, Parameter> queries = new HashMap<>();
    private final Set<String> neededHeaders = new HashSet<>();
    private final Paging paging;
    private final Schema body;
    private final Set<String> bodyMembers;
    private final Schemas schemas;
    private final Schemas closedSchemas;

    Operation(Api api, String method, String path, JsonNode pathItem, Schemas schemas, Schemas closedSchemas) {
        this.api = api;
        this.method = method.toUpperCase(Locale.ROOT);
        this.path = path;
        this.description = pathItem.get(method);
        this.schemas = schemas;
        this.closedSchemas = closedSchemas;
        this.paging = Paging.of(description);
        pathItem.path("parameters").forEach(this::addParameter);
        description.path("parameters").forEach(this::addParameter);
        JsonNode bodySchema = bodySchema();
        this.body = bodySchema.isMissingNode() ? null : new LazySchema(() -> schemas.compile(bodySchema));
        this.bodyMembers = memberNames(schemas.resolve(bodySchema));
    }

    private void addParameter(JsonNode node) {
        Parameter parameter = Parameter.of(schemas.resolve(node), schemas);
        parameters.add(parameter);
        if (parameter.in().equals("query")) {
            queries.put(parameter.name(), parameter);
        }
        if (parameter.in().equals("header") && parameter.required()) {
            neededHeaders.add(parameter.name());
        }
    }

    private JsonNode bodySchema() {
        return schemas.resolve(description.path("requestBody"))
                .path("content")
                .path("application/json")
                .path("schema");
    }

    private static Set<String> memberNames(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            schema.get("properties").fieldNames().forEachRemaining(names::add);
        }
        return names;
    }

    /** Unique over all APIs, e.g. {@code listEndpoints}. */
    public String id() {
        return description.path("operationId").asText();
    }

    public Api api() {
        return api;
    }

    /** Upper case, e.g. {@code GET}. */
    public String method() {
        return method;
    }

    /** The template, e.g. {@code /endpoint/v1/endpoints/{endpointId}}. */
    public String path() {
        return path;
    }

    public String summary() {
        return description.path("summary").asText();
    }

    /** How sure we are: {@code live}, {@code recorded}, {@code documented} or {@code assumed}. */
    public String confidence() {
        return description.path("x-confidence").path("level").asText("assumed");
    }

    public Paging paging() {
        return paging;
    }

    public Iterable<Parameter> parameters() {
        return parameters;
    }

    public Optional<Parameter> query(String name) {
        return Optional.ofNullable(queries.get(name));
    }

    /** Whether clients must say whose account they mean with this header. */
    public boolean needsHeader(String name) {
        return neededHeaders.contains(name);
    }

    /** Whether it leaves everything as it is: every GET, and the searches that are sent by POST. */
    public boolean isRead() {
        return method.equals("GET") || path.endsWith("/search");
    }

    /**
     * Whether it may change what accounts hold. Some reads do: a question that is passed on to a device and answered
     * later. A token does not: it is kept beside all accounts.
     */
    public boolean isWrite() {
        return description.path("x-places-order").asBoolean(!isRead() && !isPublic());
    }

    /** The members that are always returned besides the id, for any value of {@code fields}. */
    public List<String> requiredResponseMembers() {
        List<String> names = new ArrayList<>();
        description.path("x-always-answered").forEach(name -> names.add(name.asText()));
        return names;
    }

    /** Whether the call works without a bearer token. */
    public boolean isPublic() {
        return description.path("security").isArray()
                && description.path("security").isEmpty();
    }

    /** The check for request bodies; empty when none is described. */
    public Optional<Schema> body() {
        return Optional.ofNullable(body);
    }

    /** A request body as its client means it, where it is not as described; see {@link LenientBody}. */
    public JsonNode readLeniently(JsonNode sent) {
        return new LenientBody(schemas).read(sent, bodySchema());
    }

    public boolean bodyRequired() {
        return schemas.resolve(description.path("requestBody")).path("required").asBoolean();
    }

    /** The members a request body may have; empty when any are allowed. */
    public Set<String> bodyMembers() {
        return bodyMembers;
    }

    /** The statuses that the description foresees. */
    public List<Integer> statuses() {
        List<Integer> statuses = new ArrayList<>();
        description.path("responses").fieldNames().forEachRemaining(status -> statuses.add(Integer.valueOf(status)));
        return statuses;
    }

    public boolean describesStatus(int status) {
        return description.path("responses").has(String.valueOf(status));
    }

    /** The check for bodies of that status, with objects closed; empty when no body is described. */
    public Optional<Schema> response(int status) {
        JsonNode schema = closedSchemas
                .resolve(description.path("responses").path(String.valueOf(status)))
                .path("content")
                .path("application/json")
                .path("schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(closedSchemas.compile(schema));
    }

    /** The fields that {@code sort} may name; empty when the description does not limit them. */
    public Set<String> sortable() {
        Set<String> fields = new TreeSet<>();
        description.path("x-sortable").forEach(field -> fields.add(field.asText()));
        return fields;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
