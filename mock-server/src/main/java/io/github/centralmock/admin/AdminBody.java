package io.github.centralmock.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A control's JSON body, read with errors that say which member is wrong and what it should be. */
final class AdminBody {
    private final JsonNode tree;

    private AdminBody(JsonNode tree) {
        this.tree = tree;
    }

    /** The body of the call, which may only have the given members; an empty one when nothing was sent. */
    static AdminBody of(Call call, String... members) {
        return new AdminBody(parse(call)).allowing(members);
    }

    private static ObjectNode parse(Call call) {
        if (call.request().body().length == 0) {
            return Json.object();
        }
        try {
            if (Json.parse(call.request().body()) instanceof ObjectNode object) {
                return object;
            }
            throw ApiError.badRequest("The body must be a JSON object.");
        } catch (JsonProcessingException e) {
            throw ApiError.badRequest("The body is not valid JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    private AdminBody allowing(String... members) {
        tree.fieldNames().forEachRemaining(name -> {
            if (!List.of(members).contains(name)) {
                throw ApiError.badRequest(
                        "\"" + name + "\" is not known here; known are " + String.join(", ", members) + ".");
            }
        });
        return this;
    }

    /** The object under that name, which may only have the given members; an empty one when it is missing. */
    AdminBody object(String name, String... members) {
        JsonNode value = tree.path(name);
        if (!value.isMissingNode() && !value.isObject()) {
            throw wrong(name, "an object");
        }
        return new AdminBody(value.isMissingNode() ? Json.object() : value).allowing(members);
    }

    boolean has(String name) {
        return tree.hasNonNull(name);
    }

    Optional<String> text(String name) {
        if (has(name) && !tree.get(name).isValueNode()) {
            throw wrong(name, "a string");
        }
        return has(name) ? Optional.of(tree.get(name).asText()) : Optional.empty();
    }

    int whole(String name, int fallback) {
        if (has(name) && !tree.get(name).canConvertToInt()) {
            throw wrong(name, "a whole number");
        }
        return tree.path(name).asInt(fallback);
    }

    long number(String name, long fallback) {
        if (has(name) && !tree.get(name).isIntegralNumber()) {
            throw wrong(name, "a whole number");
        }
        return tree.path(name).asLong(fallback);
    }

    double share(String name, double fallback) {
        double value = tree.path(name).asDouble(fallback);
        if (has(name) && (!tree.get(name).isNumber() || value < 0 || value > 1)) {
            throw wrong(name, "a number from 0 to 1");
        }
        return value;
    }

    Optional<Boolean> flag(String name) {
        if (has(name) && !tree.get(name).isBoolean()) {
            throw wrong(name, "true or false");
        }
        return has(name) ? Optional.of(tree.get(name).asBoolean()) : Optional.empty();
    }

    Optional<Duration> duration(String name) {
        return text(name).map(text -> {
            try {
                return Duration.parse(text);
            } catch (DateTimeException e) {
                throw wrong(name, "an ISO 8601 duration such as PT1H");
            }
        });
    }

    Optional<Instant> instant(String name) {
        return text(name).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw wrong(name, "a UTC time such as 2026-01-31T12:00:00Z");
            }
        });
    }

    JsonNode raw(String name) {
        return tree.path(name);
    }

    private static ApiError wrong(String name, String expected) {
        return ApiError.badRequest("\"" + name + "\" must be " + expected + ".");
    }
}
