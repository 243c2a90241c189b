package io.github.centralmock.contract.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.Query;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.ApiParameter;
import io.github.centralmock.contract.postman.PostmanField;
import io.github.centralmock.contract.postman.PostmanRequest;
import io.github.centralmock.contract.postman.PostmanVariables;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the request of a step: path and ids from the target, query and body from the collection or the description. */
public final class RequestBuilder {
    private final KnownIds ids;
    private final PostmanVariables variables;

    public RequestBuilder(KnownIds ids, PostmanVariables variables) {
        this.ids = ids;
        this.variables = variables;
    }

    /** The smallest request that should do. */
    public PreparedRequest build(PlannedCall step) throws RequestNotPossibleException {
        return build(step, BodyVariant.SMALLEST);
    }

    public PreparedRequest build(PlannedCall step, BodyVariant variant) throws RequestNotPossibleException {
        ApiOperation operation = step.operation();
        List<String> guessed = new ArrayList<>();
        String path = path(step, guessed);
        BodyBuilder bodies = new BodyBuilder(ids, variables, operation, path, variant);
        BodyBuilder.Body body = step.request().isPresent()
                ? bodies.fromCollection(step.request().get())
                : bodies.fromDescription();
        Map<String, String> headers = body.text() == null ? Map.of() : Map.of("Content-Type", body.type());
        return new PreparedRequest(
                operation.method(),
                path,
                query(step, bodies, variant).toString(),
                headers,
                body.text(),
                guessed.isEmpty());
    }

    private String path(PlannedCall step, List<String> guessed) throws RequestNotPossibleException {
        ApiOperation operation = step.operation();
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : operation.path().parameters()) {
            String before = operation.path().filled(values).split("/\\{" + name + "\\}")[0];
            Optional<String> real = token(name, operation).or(() -> ids.forPath(name, before, operation));
            if (real.isEmpty()) {
                guessed.add(name);
            }
            values.put(name, Query.encode(real.isPresent() ? real.get() : guess(name, step)));
        }
        return operation.path().filled(values);
    }

    private static Optional<ApiParameter> described(String name, ApiOperation operation) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.isIn("path") && parameter.name().equals(name))
                .findFirst();
    }

    private static Optional<String> token(String name, ApiOperation operation) {
        return described(name, operation)
                .flatMap(parameter -> parameter.schema().enumeration().stream().findFirst())
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    private String guess(String name, PlannedCall step) throws RequestNotPossibleException {
        return fromCollection(name, step.request())
                .or(() -> described(name, step.operation()).flatMap(RequestBuilder::example))
                .orElseThrow(() -> new RequestNotPossibleException("no " + name + " found by asking the target"));
    }

    private Optional<String> fromCollection(String name, Optional<PostmanRequest> request) {
        return request.flatMap(known -> known.url().variable(name))
                .filter(text -> text.contains("{{") && variables.canFill(text))
                .map(variables::fill);
    }

    private static Optional<String> example(ApiParameter parameter) {
        Optional<String> example = parameter.examples().stream()
                .findFirst()
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText);
        if (example.isPresent()) {
            return example;
        }
        if (parameter.name().equals("year")) {
            return Optional.of(String.valueOf(LocalDate.now(ZoneOffset.UTC).getYear()));
        }
        return parameter.schema().isType("integer")
                ? Optional.of(parameter.schema().minimum().map(JsonNode::asText).orElse("1"))
                : Optional.empty();
    }

    private Query query(PlannedCall step, BodyBuilder bodies, BodyVariant variant) throws RequestNotPossibleException {
        Query query = Query.EMPTY;
        for (PostmanField field :
                step.request().map(request -> request.url().query()).orElse(List.of())) {
            if (field.isSent()) {
                query = query.and(field.key(), variables.fill(field.value()));
            }
        }
        for (ApiParameter parameter : step.operation().parameters()) {
            boolean isSent = query.value(parameter.name()).isPresent();
            if (parameter.isIn("query") && isWanted(parameter, step, variant) && !isSent) {
                query = query.and(parameter.name(), bodies.queryValue(parameter));
            }
        }
        return query;
    }

    /** Some writes take their ids from the query and have no effect without it. */
    private static boolean isWanted(ApiParameter parameter, PlannedCall step, BodyVariant variant) {
        boolean isWrite = !step.operation().method().equals("GET");
        return parameter.required()
                || isWrite && variant.withOptional() && parameter.name().equals("ids");
    }
}
