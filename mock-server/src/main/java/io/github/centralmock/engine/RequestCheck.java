package io.github.centralmock.engine;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.centralmock.openapi.Parameter;
import io.github.centralmock.openapi.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds a request against its description: path and query parameters, then the body. Lenient where real clients rely
 * on it (unknown parameters and members, {@code True}, empty values, nulls, numbers as text), strict otherwise.
 */
public final class RequestCheck {
    private RequestCheck() {}

    /** @throws ApiError 400 or 415 that says everything that is wrong */
    public static void check(Call call) {
        List<Schema.Problem> problems = new ArrayList<>();
        checkParameters(call, problems);
        reportUnknown(call);
        refuse(problems);
        checkBody(call, problems);
        refuse(problems);
    }

    private static void checkParameters(Call call, List<Schema.Problem> problems) {
        for (Parameter parameter : call.operation().parameters()) {
            if (parameter.in().equals("path")) {
                checkValue(parameter, call.path(parameter.name()), problems);
            } else if (parameter.in().equals("query") && (parameter.required() || isSent(call, parameter))) {
                checkQuery(call, parameter, problems);
            }
        }
    }

    private static boolean isSent(Call call, Parameter parameter) {
        return call.request().query().containsKey(parameter.name());
    }

    private static void checkQuery(Call call, Parameter parameter, List<Schema.Problem> problems) {
        List<String> values = values(call, parameter);
        if (values.isEmpty() && parameter.required()) {
            problems.add(new Schema.Problem(parameter.name(), "is required"));
            return;
        }
        values.forEach(value -> checkValue(parameter, value, problems));
        if (parameter.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            values.forEach(list::add);
            parameter.list().check(list, parameter.name(), problems);
        }
    }

    private static List<String> values(Call call, Parameter parameter) {
        return parameter.isArray()
                ? call.queryList(parameter.name())
                : call.sent(parameter.name()).stream().toList();
    }

    private static void checkValue(Parameter parameter, String value, List<Schema.Problem> problems) {
        parameter.value().check(typed(parameter.type(), value), parameter.name(), problems);
    }

    private static JsonNode typed(String type, String value) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        boolean isBoolean = type.equals("boolean") && (value.equals("true") || value.equals("false"));
        if (isBoolean) {
            return make.booleanNode(value.equals("true"));
        }
        try {
            return type.equals("integer") || type.equals("number")
                    ? make.numberNode(new BigDecimal(value))
                    : make.textNode(value);
        } catch (NumberFormatException e) {
            return make.textNode(value);
        }
    }

    private static void reportUnknown(Call call) {
        call.request().query().keySet().stream()
                .filter(name -> call.operation().query(name).isEmpty())
                .forEach(name -> call.found("query parameter \"" + name + "\" is not documented; it was ignored"));
    }

    private static void checkBody(Call call, List<Schema.Problem> problems) {
        Schema schema = call.operation().body().orElse(null);
        if (schema == null) {
            return;
        }
        byte[] sent = call.request().body();
        if (sent.length == 0) {
            if (call.operation().bodyRequired()) {
                problems.add(new Schema.Problem("", "A JSON body is required."));
            }
            return;
        }
        requireJson(call.request().header("content-type").orElse("application/json"));
        JsonNode body = parse(sent);
        call.withBody(known(call, checked(call, schema, body, problems)));
    }

    /** The body as the description has it; only one that is not so is looked at again, leniently. */
    private static JsonNode checked(Call call, Schema schema, JsonNode sent, List<Schema.Problem> problems) {
        List<Schema.Problem> strict = new ArrayList<>();
        schema.check(sent, "", strict);
        if (strict.isEmpty()) {
            return sent;
        }
        JsonNode read = call.operation().readLeniently(sent);
        if (!read.equals(sent)) {
            call.found("the body has null for no value, or numbers as text; it was read as meant");
        }
        schema.check(read, "", problems);
        return read;
    }

    private static void requireJson(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/json") && !type.contains("+json")) {
            throw ApiError.unsupportedMediaType(contentType);
        }
    }

    private static JsonNode parse(byte[] sent) {
        try {
            return Json.parse(sent);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            throw ApiError.badRequest("The body is not valid JSON" + where + ".");
        }
    }

    /** The body without members that are not described: they are ignored, and the journal tells. */
    private static JsonNode known(Call call, JsonNode body) {
        Set<String> described = call.operation().bodyMembers();
        boolean mayHaveAny = !body.isObject() || described.isEmpty();
        return mayHaveAny || described.containsAll(names(body)) ? body : call.known(body, described);
    }

    private static List<String> names(JsonNode body) {
        List<String> names = new ArrayList<>();
        body.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void refuse(List<Schema.Problem> problems) {
        if (!problems.isEmpty()) {
            throw ApiError.badRequest(problems.stream()
                    .map(Schema.Problem::toString)
                    .distinct()
                    .limit(20)
                    .collect(Collectors.joining("; ")));
        }
    }
}
