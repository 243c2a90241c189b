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

/** Holds each answer against its description and notes what departs from it, with a redacted example. */
final class ResponseEvaluator {
    /** One for all runs of this process, because compiling the schemas takes longer than a run. */
    private static final ResponseCheck DESCRIPTION = new ResponseCheck();

    private static final int MOST_VALUES = 500;

    private static final Map<Kind, String> CHECKS = Map.of(
            Kind.STATUS, "answer-status",
            Kind.CONTENT_TYPE, "answer-type",
            Kind.NOT_JSON, "answer-type",
            Kind.UNDOCUMENTED, "answer-members",
            Kind.PAGING, "page-rules",
            Kind.ENVELOPE, "answer-envelope");

    private final ResultCollector notebook;
    private final List<ResponseRule> rules;

    ResponseEvaluator(ResultCollector notebook, Duration patience) {
        this.notebook = notebook;
        this.rules = List.of(
                new FreshTokenRule(),
                new UtcRule(),
                new TimestampRule(),
                new HeaderRule(),
                new ResponseTimeRule(patience));
    }

    /** Notes all that is wrong with an answer; a narrowed answer is one that {@code fields} or {@code view} cut down. */
    void judge(Exchange exchange, boolean isNarrowed) {
        if (exchange.status() == 501 && exchange.body().path("error").asText().equals("notImplemented")) {
            return;
        }
        boolean anything = false;
        for (Violation finding : DESCRIPTION.strict(exchange.operation(), exchange.answer())) {
            if (!isNarrowed || finding.kind() != Kind.MISSING && finding.kind() != Kind.SCHEMA) {
                note(CHECKS.getOrDefault(finding.kind(), "answer-schema"), finding, exchange);
                anything = true;
            }
        }
        if (exchange.status() >= 500) {
            note("answer-status", new Violation(Kind.STATUS, "", "no failure of the server", said(exchange)), exchange);
            anything = true;
        }
        for (ResponseRule rule : rules) {
            List<Violation> found = rule.check(exchange);
            found.forEach(finding -> note(rule.name(), finding, exchange));
            anything |= !found.isEmpty();
        }
        if (!anything) {
            // a refusal proves the envelope, and nothing about the operation's own answer
            boolean isSuccess = exchange.answer().isSuccess();
            if (isSuccess && isEmptyList(exchange)) {
                notebook.omitted(exchange.operation(), "answer-schema", "no data: the list is empty");
            } else {
                notebook.holds(exchange.operation(), isSuccess ? "answer-schema" : "answer-envelope");
            }
        }
    }

    private static boolean isEmptyList(Exchange exchange) {
        return OperationUnderTest.itemsOf(exchange).filter(List::isEmpty).isPresent();
    }

    /** Notes a deviation that a check of its own found. */
    void note(String check, Violation finding, Exchange exchange) {
        ApiVocabulary words = exchange.operation().api().words();
        List<JsonNode> values = new ArrayList<>();
        valuesAt(exchange.body(), finding.where(), values);
        notebook.deviates(new Deviation(
                exchange.operation(),
                check,
                finding.kind(),
                exchange.status(),
                words.place(finding.where()),
                finding.expected(),
                finding.seen(),
                suggestion(finding, values, words),
                example(finding, values, exchange),
                1));
    }

    /** The name at the end of a pointer; empty for the whole body, and where the place is no pointer. */
    private static String lastName(String place) {
        return place.startsWith("/") ? JsonPointer.compile(place).last().getMatchingProperty() : "";
    }

    private static String said(Exchange exchange) {
        return "status " + exchange.status();
    }

    private static JsonNode suggestion(Violation finding, List<JsonNode> values, ApiVocabulary words) {
        return switch (finding.kind()) {
            case ENUM -> {
                List<JsonNode> tokens = newTokens(finding, values);
                JsonNode all = JsonTrees.MAPPER.createArrayNode().addAll(tokens);
                yield tokens.isEmpty()
                        ? null
                        : JsonTrees.MAPPER.createObjectNode().set("enum", all);
            }
            case UNDOCUMENTED, SCHEMA, FORMAT ->
                values.isEmpty() ? null : ValueRedactor.schema(offender(finding, values), words);
            case STATUS ->
                values.isEmpty() || !values.get(0).isContainerNode()
                        ? null
                        : ValueRedactor.schema(values.get(0), words);
            default -> null;
        };
    }

    /** The one of several values at a place that the finding is about. */
    private static JsonNode offender(Violation finding, List<JsonNode> values) {
        return values.stream()
                .filter(value -> ValueRedactor.said(value).equals(finding.seen()))
                .findFirst()
                .orElse(values.get(0));
    }

    /** The tokens that the finding names, for it names none that may be data. */
    private static List<JsonNode> newTokens(Violation finding, List<JsonNode> values) {
        List<String> named = List.of(finding.seen().split(", "));
        return values.stream()
                .filter(value -> value.isTextual() && named.contains(value.asText()))
                .distinct()
                .toList();
    }

    /** The smallest piece of the body that shows it, or nothing where the body does not. */
    private static String example(Violation finding, List<JsonNode> values, Exchange exchange) {
        ApiVocabulary words = exchange.operation().api().words();
        String place = finding.where();
        if (place.startsWith("header:")) {
            return JsonTrees.write(Map.of(place.substring("header:".length()), finding.seen()));
        }
        if (finding.kind() == Kind.MISSING || values.isEmpty()) {
            return parent(exchange.body(), place)
                    .or(() -> firstThing(exchange))
                    .map(around -> JsonTrees.write(ValueRedactor.redacted(around, words)))
                    .orElse("");
        }
        JsonNode value = ValueRedactor.redacted(offender(finding, values), words);
        String name = lastName(place);
        if (name.isEmpty() || name.equals("*")) {
            return JsonTrees.write(value);
        }
        List<JsonNode> tokens = finding.kind() == Kind.ENUM ? newTokens(finding, values) : List.of();
        return JsonTrees.write(
                JsonTrees.MAPPER.createObjectNode().set(words.name(name), tokens.isEmpty() ? value : tokens.get(0)));
    }

    /** The first object around a place that has nothing there. */
    private static Optional<JsonNode> parent(JsonNode body, String place) {
        List<JsonNode> around = new ArrayList<>();
        if (place.startsWith("/")) {
            valuesAt(body, JsonPointer.compile(place).head(), around);
        }
        String name = lastName(place);
        return around.stream()
                .filter(value -> value.isObject() && !value.has(name))
                .findFirst();
    }

    /** Where a check compares answers, none of them shows it alone: one of the things that it is about. */
    private static Optional<JsonNode> firstThing(Exchange exchange) {
        Optional<JsonNode> item = OperationUnderTest.itemsOf(exchange)
                .flatMap(items -> items.stream().findFirst());
        return item.or(() -> Optional.of(exchange.body())).filter(JsonNode::isContainerNode);
    }

    /** The values at a place; none where the place is no pointer into the body. */
    private static void valuesAt(JsonNode value, String place, List<JsonNode> found) {
        if (place.isEmpty() || place.startsWith("/")) {
            valuesAt(value, JsonPointer.compile(place), found);
        }
    }

    private static void valuesAt(JsonNode value, JsonPointer rest, List<JsonNode> found) {
        if (value.isMissingNode() || found.size() > MOST_VALUES) {
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
