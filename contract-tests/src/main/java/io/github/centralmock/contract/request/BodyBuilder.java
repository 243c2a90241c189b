package io.github.centralmock.contract.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.http.Query;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.ApiParameter;
import io.github.centralmock.contract.openapi.OpenApiSchema;
import io.github.centralmock.contract.openapi.ValueRedactor;
import io.github.centralmock.contract.postman.PostmanBody;
import io.github.centralmock.contract.postman.PostmanField;
import io.github.centralmock.contract.postman.PostmanRequest;
import io.github.centralmock.contract.postman.PostmanVariables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The body of one request, with ids of existing items in its reference members. */
final class BodyBuilder {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final KnownIds ids;
    private final PostmanVariables variables;
    private final ApiOperation operation;
    private final String path;
    private final BodyVariant variant;

    BodyBuilder(KnownIds ids, PostmanVariables variables, ApiOperation operation, String path, BodyVariant variant) {
        this.ids = ids;
        this.variables = variables;
        this.operation = operation;
        this.path = path;
        this.variant = variant;
    }

    /** A body's text, null for none, and its type. */
    record Body(String text, String type) {}

    Body fromDescription() {
        MinimalBody minimal = new MinimalBody(UniqueValues.real(), this::knownValue, variant);
        Optional<OpenApiSchema> form = operation.requestSchema(FORM);
        if (form.isPresent()) {
            List<PostmanField> fields = new ArrayList<>();
            minimal.of(form.get())
                    .properties()
                    .forEach(field -> fields.add(
                            new PostmanField(field.getKey(), field.getValue().asText(), false, "")));
            return form(fields);
        }
        Optional<OpenApiSchema> schema = operation.requestSchema();
        if (schema.isPresent()) {
            boolean wantsAll = operation.path().text().endsWith("alerts/search");
            return json(wantsAll ? "{}" : JsonTrees.write(minimal.of(schema.get())));
        }
        boolean wantsBody = operation.method().matches("POST|PUT|PATCH");
        return json(wantsBody ? "{}" : null);
    }

    Body fromCollection(PostmanRequest request) {
        PostmanBody body = request.body();
        return switch (body.mode()) {
            case "urlencoded" -> form(body.fields());
            case "raw", "graphql" -> json(withRealIds(variables.fill(body.text())));
            default -> fromDescription();
        };
    }

    /** The value of a required query parameter. */
    String queryValue(ApiParameter parameter) {
        JsonNode value = new MinimalBody(
                        UniqueValues.real(), member -> knownValue(ReferenceMember.named(parameter.name())))
                .of(parameter.schema());
        return value.isArray() ? value.path(0).asText() : value.asText();
    }

    private static Body json(String text) {
        return new Body(text, "application/json");
    }

    private Body form(List<PostmanField> fields) {
        Query form = Query.EMPTY;
        for (PostmanField field : fields) {
            if (field.isSent()) {
                form = form.and(field.key(), variables.fill(field.value()));
            }
        }
        return new Body(form.toString(), FORM);
    }

    private String withRealIds(String text) {
        Optional<JsonNode> tree = JsonTrees.read(text);
        tree.ifPresent(body -> replaceIds("", body));
        return tree.map(JsonTrees::write).orElse(text);
    }

    private void replaceIds(String parent, JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                ReferenceMember member = new ReferenceMember(entry.getKey(), parent, isId(entry.getValue()));
                entry.setValue(withRealId(member, entry.getValue()));
            });
        } else if (node.isArray()) {
            node.forEach(item -> replaceIds(parent, item));
        }
    }

    private JsonNode withRealId(ReferenceMember member, JsonNode value) {
        Optional<String> id = isId(value) || isId(value.path(0)) ? knownValue(member) : Optional.empty();
        if (id.isPresent() && value instanceof ArrayNode list) {
            return list.removeAll().add(id.get());
        }
        if (id.isPresent()) {
            return new TextNode(id.get());
        }
        replaceIds(member.name(), value);
        return value;
    }

    private static boolean isId(JsonNode value) {
        return value.isTextual() && ValueRedactor.isId(value.asText());
    }

    private Optional<String> knownValue(ReferenceMember member) {
        return variables.get(member.name()).or(() -> ids.forMember(member, operation));
    }
}
