package io.github.centralmock.contract.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.centralmock.contract.collection.Field;
import io.github.centralmock.contract.collection.PostmanBody;
import io.github.centralmock.contract.collection.PostmanRequest;
import io.github.centralmock.contract.collection.Variables;
import io.github.centralmock.contract.description.OpenApiSchema;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.description.Parameter;
import io.github.centralmock.contract.description.Shape;
import io.github.centralmock.contract.sample.Member;
import io.github.centralmock.contract.sample.MinimalBody;
import io.github.centralmock.contract.sample.Variant;
import io.github.centralmock.contract.sample.Words;
import io.github.centralmock.contract.wire.Json;
import io.github.centralmock.contract.wire.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The body of one request, with the ids of real things in the places that speak of them. */
final class BodyBuilder {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Ids ids;
    private final Variables variables;
    private final Operation operation;
    private final String path;
    private final Variant variant;

    BodyBuilder(Ids ids, Variables variables, Operation operation, String path, Variant variant) {
        this.ids = ids;
        this.variables = variables;
        this.operation = operation;
        this.path = path;
        this.variant = variant;
    }

    /** A body's text, null for none, and its type. */
    record Body(String text, String type) {}

    Body fromDescription() {
        MinimalBody minimal = new MinimalBody(Words.real(), this::knownValue, variant);
        Optional<OpenApiSchema> form = operation.requestSchema(FORM);
        if (form.isPresent()) {
            List<Field> fields = new ArrayList<>();
            minimal.of(form.get())
                    .properties()
                    .forEach(field -> fields.add(
                            new Field(field.getKey(), field.getValue().asText(), false, "")));
            return form(fields);
        }
        Optional<OpenApiSchema> schema = operation.requestSchema();
        if (schema.isPresent()) {
            boolean wantsAll = operation.path().text().endsWith("alerts/search");
            return json(wantsAll ? "{}" : Json.write(minimal.of(schema.get())));
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
    String queryValue(Parameter parameter) {
        JsonNode value = new MinimalBody(Words.real(), member -> knownValue(Member.named(parameter.name())))
                .of(parameter.schema());
        return value.isArray() ? value.path(0).asText() : value.asText();
    }

    private static Body json(String text) {
        return new Body(text, "application/json");
    }

    private Body form(List<Field> fields) {
        Query form = Query.EMPTY;
        for (Field field : fields) {
            if (field.isSent()) {
                form = form.and(field.key(), variables.fill(field.value()));
            }
        }
        return new Body(form.toString(), FORM);
    }

    private String withRealIds(String text) {
        Optional<JsonNode> tree = Json.read(text);
        tree.ifPresent(body -> replaceIds("", body));
        return tree.map(Json::write).orElse(text);
    }

    private void replaceIds(String parent, JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                Member member = new Member(entry.getKey(), parent, isId(entry.getValue()));
                entry.setValue(withRealId(member, entry.getValue()));
            });
        } else if (node.isArray()) {
            node.forEach(item -> replaceIds(parent, item));
        }
    }

    private JsonNode withRealId(Member member, JsonNode value) {
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
        return value.isTextual() && Shape.isId(value.asText());
    }

    private Optional<String> knownValue(Member member) {
        return variables.get(member.name()).or(() -> ids.forMember(member, operation));
    }
}
