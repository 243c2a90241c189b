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
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a request against its description: path and query parameters, then the body. Lenient where real clients rely
 * on it (unknown parameters and members, {@code True}, empty values, nulls, numbers as text), strict otherwise. The
 * control plane has no such clients: there an unknown parameter is refused, too, and unknown members by its description.
 */
public final class RequestCheck {
    private RequestCheck() {}

    /** @throws ApiException 400 or 415 that says everything that is wrong */
    public static void check(Call call) {
        List<Schema.Problem> problems = new ArrayList<>();
        checkParameters(call, problems);
        reportUnknown(call);
        rejectIfAny(problems);
        if (hasBody(call, problems)) {
            requireJson(call.request().header("content-type").orElse("application/json"));
            checkBody(call, problems);
        }
        rejectIfAny(problems);
    }

    /**
     * The check for the control plane. A body is JSON whatever its content type says: tools that people type requests
     * with send forms by default.
     *
     * @throws ApiException 400 that says everything that is wrong
     */
    public static void checkControl(Call call) {
        List<Schema.Problem> problems = new ArrayList<>();
        checkParameters(call, problems);
        unknown(call).forEach(name -> problems.add(Schema.Problem.unknown(name, retainDescribed(call))));
        if (hasBody(call, problems)) {
            checkBody(call, problems);
        }
        rejectIfAny(problems);
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
                : call.sentValue(parameter.name()).stream().toList();
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
        unknown(call)
                .forEach(name -> call.addFinding("query parameter \"" + name + "\" is not documented; it was ignored"));
    }

    private static Stream<String> unknown(Call call) {
        return call.request().query().keySet().stream()
                .filter(name -> call.operation().query(name).isEmpty());
    }

    private static Set<String> retainDescribed(Call call) {
        Set<String> names = new TreeSet<>();
        call.operation().parameters().forEach(parameter -> {
            if (parameter.in().equals("query")) {
                names.add(parameter.name());
            }
        });
        return names;
    }

    /** Whether there is a body to check. */
    private static boolean hasBody(Call call, List<Schema.Problem> problems) {
        boolean isSent = call.request().body().length > 0;
        if (!isSent && call.operation().bodyRequired()) {
            problems.add(new Schema.Problem("", "A JSON body is required."));
        }
        return isSent && call.operation().body().isPresent();
    }

    private static void checkBody(Call call, List<Schema.Problem> problems) {
        Schema schema = call.operation().body().orElseThrow();
        JsonNode body = parse(call.request().body());
        call.setBody(retainDescribed(call, checked(call, schema, body, problems)));
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
            call.addFinding("the body has null for no value, or numbers as text; it was read as meant");
        }
        schema.check(read, "", problems);
        return read;
    }

    private static void requireJson(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/json") && !type.contains("+json")) {
            throw ApiException.unsupportedMediaType(contentType);
        }
    }

    private static JsonNode parse(byte[] sent) {
        try {
            return Json.parse(sent);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            throw ApiException.badRequest("The body is not valid JSON" + where + ".");
        }
    }

    /** The body without undescribed members. They are ignored and noted in the journal. */
    private static JsonNode retainDescribed(Call call, JsonNode body) {
        Set<String> described = call.operation().bodyMembers();
        boolean mayHaveAny = !body.isObject() || described.isEmpty();
        return mayHaveAny || described.containsAll(names(body)) ? body : call.retainDescribed(body, described);
    }

    private static List<String> names(JsonNode body) {
        List<String> names = new ArrayList<>();
        body.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void rejectIfAny(List<Schema.Problem> problems) {
        if (!problems.isEmpty()) {
            throw ApiException.badRequest(problems.stream()
                    .map(Schema.Problem::toString)
                    .distinct()
                    .limit(20)
                    .collect(Collectors.joining("; ")));
        }
    }
}
