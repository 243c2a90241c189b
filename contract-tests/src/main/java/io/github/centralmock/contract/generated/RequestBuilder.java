package io.github.centralmock.contract.generated;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.collection.Field;
import io.github.centralmock.contract.collection.PostmanRequest;
import io.github.centralmock.contract.collection.Variables;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.description.Parameter;
import io.github.centralmock.contract.sample.Variant;
import io.github.centralmock.contract.wire.Query;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the request of a step: path and ids from the target, query and body from the collection or the description. */
public final class RequestBuilder {
    private final Ids ids;
    private final Variables variables;

    public RequestBuilder(Ids ids, Variables variables) {
        this.ids = ids;
        this.variables = variables;
    }

    /** The smallest request that should do. */
    public Request build(Step step) throws CannotBuild {
        return build(step, Variant.SMALLEST);
    }

    public Request build(Step step, Variant variant) throws CannotBuild {
        Operation operation = step.operation();
        List<String> guessed = new ArrayList<>();
        String path = path(step, guessed);
        BodyBuilder bodies = new BodyBuilder(ids, variables, operation, path, variant);
        BodyBuilder.Body body = step.request().isPresent()
                ? bodies.fromCollection(step.request().get())
                : bodies.fromDescription();
        Map<String, String> headers = body.text() == null ? Map.of() : Map.of("Content-Type", body.type());
        return new Request(
                operation.method(),
                path,
                query(step, bodies, variant).toString(),
                headers,
                body.text(),
                guessed.isEmpty());
    }

    private String path(Step step, List<String> guessed) throws CannotBuild {
        Operation operation = step.operation();
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

    private static Optional<Parameter> described(String name, Operation operation) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.isIn("path") && parameter.name().equals(name))
                .findFirst();
    }

    private static Optional<String> token(String name, Operation operation) {
        return described(name, operation)
                .flatMap(parameter -> parameter.schema().enumeration().stream().findFirst())
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    private String guess(String name, Step step) throws CannotBuild {
        return fromCollection(name, step.request())
                .or(() -> described(name, step.operation()).flatMap(RequestBuilder::example))
                .orElseThrow(() -> new CannotBuild("no " + name + " found by asking the target"));
    }

    private Optional<String> fromCollection(String name, Optional<PostmanRequest> request) {
        return request.flatMap(known -> known.url().variable(name))
                .filter(text -> text.contains("{{") && variables.canFill(text))
                .map(variables::fill);
    }

    private static Optional<String> example(Parameter parameter) {
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

    private Query query(Step step, BodyBuilder bodies, Variant variant) throws CannotBuild {
        Query query = Query.EMPTY;
        for (Field field : step.request().map(request -> request.url().query()).orElse(List.of())) {
            if (field.isSent()) {
                query = query.and(field.key(), variables.fill(field.value()));
            }
        }
        for (Parameter parameter : step.operation().parameters()) {
            boolean isSent = query.value(parameter.name()).isPresent();
            if (parameter.isIn("query") && isWanted(parameter, step, variant) && !isSent) {
                query = query.and(parameter.name(), bodies.queryValue(parameter));
            }
        }
        return query;
    }

    /** Some writes take what they are about from the query, and do nothing without it. */
    private static boolean isWanted(Parameter parameter, Step step, Variant variant) {
        boolean isWrite = !step.operation().method().equals("GET");
        return parameter.required()
                || isWrite && variant.withOptional() && parameter.name().equals("ids");
    }
}
