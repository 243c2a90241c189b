package io.github.centralmock.contract.check.session;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.check.rule.FreshTokenRule;
import io.github.centralmock.contract.check.rule.HeaderRule;
import io.github.centralmock.contract.check.rule.ResponseRule;
import io.github.centralmock.contract.check.rule.ResponseTimeRule;
import io.github.centralmock.contract.check.rule.TimestampRule;
import io.github.centralmock.contract.check.rule.UtcRule;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiVocabulary;
import io.github.centralmock.contract.openapi.ResponseCheck;
import io.github.centralmock.contract.openapi.ValueRedactor;
import io.github.centralmock.contract.openapi.Violation;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.result.Deviation;
import io.github.centralmock.contract.result.ResultCollector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares each response with its description and reports the violations, each with a redacted example. */
final class ResponseEvaluator {
    /** Shared by all runs of this process, because it takes long to compile the schemas. */
    private static final ResponseCheck RESPONSE_CHECK = new ResponseCheck();

    private static final int MAX_VALUES = 500;

    private static final Map<Kind, String> CHECKS = Map.of(
            Kind.STATUS, "answer-status",
            Kind.CONTENT_TYPE, "answer-type",
            Kind.NOT_JSON, "answer-type",
            Kind.UNDOCUMENTED, "answer-members",
            Kind.PAGING, "page-rules",
            Kind.ENVELOPE, "answer-envelope");

    private final ResultCollector results;
    private final List<ResponseRule> rules;

    ResponseEvaluator(ResultCollector results, Duration responseTimeLimit) {
        this.results = results;
        this.rules = List.of(
                new FreshTokenRule(),
                new UtcRule(),
                new TimestampRule(),
                new HeaderRule(),
                new ResponseTimeRule(responseTimeLimit));
    }

    /**
     * Reports all violations of a response. A partial response is one that {@code fields} or {@code view} has reduced.
     */
    void evaluate(Exchange exchange, boolean isPartial) {
        if (exchange.status() == 501 && exchange.body().path("error").asText().equals("notImplemented")) {
            return;
        }
        boolean hasViolation = false;
        for (Violation violation : RESPONSE_CHECK.strict(exchange.operation(), exchange.answer())) {
            if (!isPartial || violation.kind() != Kind.MISSING && violation.kind() != Kind.SCHEMA) {
                report(CHECKS.getOrDefault(violation.kind(), "answer-schema"), violation, exchange);
                hasViolation = true;
            }
        }
        if (exchange.status() >= 500) {
            report("answer-status", new Violation(Kind.STATUS, "", "no server error", statusText(exchange)), exchange);
            hasViolation = true;
        }
        for (ResponseRule rule : rules) {
            List<Violation> found = rule.check(exchange);
            found.forEach(violation -> report(rule.name(), violation, exchange));
            hasViolation |= !found.isEmpty();
        }
        if (!hasViolation) {
            // a refusal is evidence for the error envelope only
            boolean isSuccess = exchange.answer().isSuccess();
            if (isSuccess && isEmptyList(exchange)) {
                results.addSkipped(exchange.operation(), "answer-schema", "no data: the list is empty");
            } else {
                results.addPassed(exchange.operation(), isSuccess ? "answer-schema" : "answer-envelope");
            }
        }
    }

    private static boolean isEmptyList(Exchange exchange) {
        return OperationUnderTest.itemsOf(exchange).filter(List::isEmpty).isPresent();
    }

    /** Reports a violation that a check found. */
    void report(String check, Violation violation, Exchange exchange) {
        ApiVocabulary vocabulary = exchange.operation().api().words();
        List<JsonNode> values = new ArrayList<>();
        valuesAt(exchange.body(), violation.where(), values);
        results.addDeviation(new Deviation(
                exchange.operation(),
                check,
                violation.kind(),
                exchange.status(),
                vocabulary.place(violation.where()),
                violation.expected(),
                violation.seen(),
                suggestion(violation, values, vocabulary),
                example(violation, values, exchange),
                1));
    }

    /** The last name of a pointer; empty for the whole body, or if the place is not a pointer. */
    private static String lastName(String place) {
        return place.startsWith("/") ? JsonPointer.compile(place).last().getMatchingProperty() : "";
    }

    private static String statusText(Exchange exchange) {
        return "status " + exchange.status();
    }

    private static JsonNode suggestion(Violation violation, List<JsonNode> values, ApiVocabulary vocabulary) {
        return switch (violation.kind()) {
            case ENUM -> {
                List<JsonNode> tokens = newTokens(violation, values);
                JsonNode all = JsonTrees.MAPPER.createArrayNode().addAll(tokens);
                yield tokens.isEmpty()
                        ? null
                        : JsonTrees.MAPPER.createObjectNode().set("enum", all);
            }
            case UNDOCUMENTED, SCHEMA, FORMAT ->
                values.isEmpty() ? null : ValueRedactor.schema(violatingValue(violation, values), vocabulary);
            case STATUS ->
                values.isEmpty() || !values.get(0).isContainerNode()
                        ? null
                        : ValueRedactor.schema(values.get(0), vocabulary);
            default -> null;
        };
    }

    /** The value at a place that caused the violation. */
    private static JsonNode violatingValue(Violation violation, List<JsonNode> values) {
        return values.stream()
                .filter(value -> ValueRedactor.said(value).equals(violation.seen()))
                .findFirst()
                .orElse(values.get(0));
    }

    /** The new tokens of the violation. It names only tokens that cannot be data of the tenant. */
    private static List<JsonNode> newTokens(Violation violation, List<JsonNode> values) {
        List<String> names = List.of(violation.seen().split(", "));
        return values.stream()
                .filter(value -> value.isTextual() && names.contains(value.asText()))
                .distinct()
                .toList();
    }

    /** The smallest part of the body that shows the violation; empty if the body does not show it. */
    private static String example(Violation violation, List<JsonNode> values, Exchange exchange) {
        ApiVocabulary vocabulary = exchange.operation().api().words();
        String place = violation.where();
        if (place.startsWith("header:")) {
            return JsonTrees.write(Map.of(place.substring("header:".length()), violation.seen()));
        }
        if (violation.kind() == Kind.MISSING || values.isEmpty()) {
            return parent(exchange.body(), place)
                    .or(() -> firstItem(exchange))
                    .map(objects -> JsonTrees.write(ValueRedactor.redacted(objects, vocabulary)))
                    .orElse("");
        }
        JsonNode value = ValueRedactor.redacted(violatingValue(violation, values), vocabulary);
        String name = lastName(place);
        if (name.isEmpty() || name.equals("*")) {
            return JsonTrees.write(value);
        }
        List<JsonNode> tokens = violation.kind() == Kind.ENUM ? newTokens(violation, values) : List.of();
        return JsonTrees.write(JsonTrees.MAPPER
                .createObjectNode()
                .set(vocabulary.name(name), tokens.isEmpty() ? value : tokens.get(0)));
    }

    /** The first object in which the member at a place is missing. */
    private static Optional<JsonNode> parent(JsonNode body, String place) {
        List<JsonNode> objects = new ArrayList<>();
        if (place.startsWith("/")) {
            valuesAt(body, JsonPointer.compile(place).head(), objects);
        }
        String name = lastName(place);
        return objects.stream()
                .filter(value -> value.isObject() && !value.has(name))
                .findFirst();
    }

    /** An item as the example of a violation that no single response shows. */
    private static Optional<JsonNode> firstItem(Exchange exchange) {
        Optional<JsonNode> item = OperationUnderTest.itemsOf(exchange)
                .flatMap(items -> items.stream().findFirst());
        return item.or(() -> Optional.of(exchange.body())).filter(JsonNode::isContainerNode);
    }

    /** The values at a place; none if the place is not a pointer into the body. */
    private static void valuesAt(JsonNode value, String place, List<JsonNode> found) {
        if (place.isEmpty() || place.startsWith("/")) {
            valuesAt(value, JsonPointer.compile(place), found);
        }
    }

    private static void valuesAt(JsonNode value, JsonPointer rest, List<JsonNode> found) {
        if (value.isMissingNode() || found.size() > MAX_VALUES) {
            return;
        }
        if (rest.matches()) {
            found.add(value);
        } else if (rest.matchesProperty("*")) {
            value.forEach(item -> valuesAt(item, rest.tail(), found));
        } else {
            valuesAt(value.path(rest.getMatchingProperty()), rest.tail(), found);
        }
    }
}
