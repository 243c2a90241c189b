package io.github.centralmock.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.openapi.Parameter;
import io.github.centralmock.openapi.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Turns a request that the description allows into one that it does not. */
final class Spoiling {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final int ATTEMPTS = 200;
    /** What nobody means, and what overtaxes whoever reads it without a bound. */
    private static final List<String> NONSENSE = List.of(
            "no such token!", "P999997990Y", "-P999997990Y", "+900000000-01-01T00:00:00Z", ":".repeat(1_000) + "x");

    private static final List<BigDecimal> ODD_NUMBERS =
            List.of(BigDecimal.valueOf(-7), new BigDecimal("9e18"), new BigDecimal("1e400"), new BigDecimal("-1e400"));

    private final Random random;

    Spoiling(Random random) {
        this.random = random;
    }

    /** Every way in which this request can be spoiled, each in one random place. */
    List<GeneratedRequest> of(GeneratedRequest request) {
        List<GeneratedRequest> spoiled = new ArrayList<>();
        for (Parameter parameter : request.operation().parameters()) {
            String nonsense = oneOf(NONSENSE);
            if (!parameter.in().equals("header") && Requests.refuses(parameter, nonsense)) {
                spoiled.add(
                        parameter.in().equals("path")
                                ? request.withPath(parameter.name(), nonsense)
                                : request.withQuery(parameter.name(), nonsense));
            }
        }
        request.operation()
                .body()
                .flatMap(check -> body(request, check))
                .map(request::withBody)
                .ifPresent(spoiled::add);
        return spoiled;
    }

    /** A body with members dropped, of the wrong type, out of range or unknown, until the description refuses it. */
    private Optional<JsonNode> body(GeneratedRequest request, Schema check) {
        JsonNode valid = request.body();
        JsonNode body = valid;
        for (int i = 0; i < ATTEMPTS; i++) {
            body = random.nextInt(4) == 0 ? spoilt(valid) : spoilt(body);
            if (!Requests.accepts(check, request.operation().readLeniently(body))) {
                return Optional.of(body);
            }
        }
        return Optional.empty();
    }

    private JsonNode spoilt(JsonNode value) {
        if (value.isObject() && !value.isEmpty() && random.nextInt(5) > 0) {
            ObjectNode copy = value.deepCopy();
            List<String> names = new ArrayList<>();
            copy.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            return random.nextInt(3) == 0 ? copy.without(name) : copy.set(name, spoilt(copy.get(name)));
        }
        if (value.isArray() && !value.isEmpty() && random.nextInt(3) > 0) {
            ArrayNode copy = value.deepCopy();
            int at = random.nextInt(copy.size());
            return random.nextInt(4) == 0 ? copies(copy.get(at), 1200) : copy.set(at, spoilt(copy.get(at)));
        }
        return other(value);
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static ArrayNode copies(JsonNode item, int count) {
        ArrayNode array = MAKE.arrayNode();
        for (int i = 0; i < count; i++) {
            array.add(item);
        }
        return array;
    }

    private JsonNode other(JsonNode value) {
        return switch (random.nextInt(9)) {
            case 0 -> MAKE.nullNode();
            case 1 -> MAKE.textNode(oneOf(NONSENSE));
            case 2 -> MAKE.textNode("");
            case 3 -> MAKE.textNode("x".repeat(20_000));
            case 4 -> MAKE.textNode(":".repeat(20_000) + "x");
            case 5 -> MAKE.numberNode(oneOf(ODD_NUMBERS));
            case 6 -> MAKE.booleanNode(!value.asBoolean());
            case 7 -> MAKE.arrayNode().add(value);
            default -> MAKE.objectNode().set("wrapped", value);
        };
    }
}
