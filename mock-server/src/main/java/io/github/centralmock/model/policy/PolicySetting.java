package io.github.centralmock.model.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.openapi.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One setting of a type of policy: its key, its default and its allowed values. */
public final class PolicySetting {
    private static final List<String> OUR_OWN =
            List.of("policyTypes", "allowedValues", "consoleValues", "recommendedValue", "sure");

    private final ObjectNode definition;
    private final Schema shape;

    /** @param shape of each object in a value that is an array of such */
    PolicySetting(ObjectNode definition, Schema shape) {
        this.definition = definition;
        this.shape = shape;
    }

    /** The full key, e.g. {@code endpoint.web-control.enabled}. */
    public String key() {
        return definition.path("name").asText();
    }

    /** The setting in a policy that was never changed. */
    public ObjectNode initial() {
        ObjectNode setting = Json.object();
        setting.set("value", definition.path("defaultValue").deepCopy());
        copy("recommendedValue", setting, "recommendedValue");
        copy("defaultFormat", setting, "format");
        copy("defaultUnit", setting, "unit");
        return setting;
    }

    /** The definition as the settings reference shows it. */
    ObjectNode metadata() {
        return definition.deepCopy().remove(OUR_OWN);
    }

    /**
     * Why {@code sent} may not take the place of {@code current}; empty when it may. A read-only setting may be sent back
     * as it was read.
     */
    Optional<String> violation(JsonNode sent, JsonNode current, boolean inBasePolicy) {
        JsonNode value = sent.path("value");
        if (isReadOnly(inBasePolicy) && !value.equals(current.path("value"))) {
            return violationOf("Must not change read-only setting");
        }
        if (!hasType(value) || !isAllowed(value) || !isWithinLimit(value) || !hasShape(value)) {
            return violationOf("Must provide an allowed value for setting");
        }
        if (sent.has("unit")) {
            return violationOf("Must not provide a unit for setting");
        }
        return hasFormat(sent, current) ? Optional.empty() : violationOf("Must provide an allowed format for setting");
    }

    /** Whether an array has more entries than the setting takes. */
    boolean isTooLong(JsonNode value) {
        return value.isArray() && value.size() > definition.at("/limit/max").asInt(Integer.MAX_VALUE);
    }

    /** Whether policies that were made in the console have this value, though no client may write it. */
    boolean isConsoleOnly(JsonNode value) {
        return !all(definition.path("consoleValues"), token -> !token.equals(value));
    }

    private Optional<String> violationOf(String why) {
        return Optional.of(why + " (" + key() + ").");
    }

    private boolean isReadOnly(boolean inBasePolicy) {
        return definition
                .path(inBasePolicy ? "readOnlyInBasePolicy" : "readOnlyInAdditionalPolicies")
                .asBoolean();
    }

    private boolean hasType(JsonNode value) {
        return switch (definition.path("type").asText()) {
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber() && value.canConvertToLong();
            case "string" -> value.isTextual();
            case "arrayOfStrings" -> isArrayOf(value, JsonNode::isTextual);
            case "arrayOfObjects" -> isArrayOf(value, JsonNode::isObject);
            default -> true;
        };
    }

    private static boolean isArrayOf(JsonNode value, Predicate<JsonNode> kind) {
        return value.isArray() && all(value, kind);
    }

    private static boolean all(JsonNode array, Predicate<JsonNode> test) {
        for (JsonNode item : array) {
            if (!test.test(item)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAllowed(JsonNode value) {
        JsonNode allowed = definition.path("allowedValues");
        return allowed.isMissingNode() || !all(allowed, token -> !token.equals(value));
    }

    private boolean isWithinLimit(JsonNode value) {
        JsonNode limit = definition.path("limit");
        return !value.isNumber()
                || limit.isMissingNode()
                || value.asLong() >= limit.path("min").asLong()
                        && value.asLong() <= limit.path("max").asLong();
    }

    private boolean hasShape(JsonNode value) {
        List<Schema.Problem> problems = new ArrayList<>();
        value.forEach(item -> shape.check(item, "", problems));
        return problems.isEmpty();
    }

    private boolean hasFormat(JsonNode sent, JsonNode current) {
        JsonNode format = sent.path("format");
        return format.isMissingNode()
                || format.equals(current.path("format"))
                || !all(definition.path("allowedFormats"), allowed -> !allowed.equals(format));
    }

    private void copy(String from, ObjectNode setting, String to) {
        if (definition.has(from)) {
            setting.set(to, definition.get(from).deepCopy());
        }
    }
}
