package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.description.AnswerCheck;
import io.github.centralmock.contract.description.Finding;
import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.description.SchemaPlaces;
import io.github.centralmock.contract.description.Shape;
import io.github.centralmock.contract.description.VendorWords;
import io.github.centralmock.contract.drift.Deviation;
import io.github.centralmock.contract.drift.Notebook;
import io.github.centralmock.contract.wire.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds each answer against its description and notes what departs from it, with a redacted example. */
final class Judge {
    /** One for all runs of this process, because compiling the schemas takes longer than a run. */
    private static final AnswerCheck DESCRIPTION = new AnswerCheck();

    private static final Map<Kind, String> CHECKS = new EnumMap<>(Map.of(
            Kind.STATUS, "answer-status",
            Kind.CONTENT_TYPE, "answer-type",
            Kind.NOT_JSON, "answer-type",
            Kind.UNDOCUMENTED, "answer-members",
            Kind.PAGING, "page-rules",
            Kind.ENVELOPE, "answer-envelope"));

    private final Notebook notebook;
    private final List<AnswerRule> rules;

    Judge(Notebook notebook, Duration patience) {
        this.notebook = notebook;
        this.rules = List.of(
                new FreshTokensAreTaken(), new TimesAreUtc(), new HeadersAreInOrder(), new AnswersAreQuick(patience));
    }

    /** Notes all that is wrong with an answer; a narrowed answer is one that {@code fields} or {@code view} cut down. */
    void judge(Exchange exchange, boolean isNarrowed) {
        if (exchange.status() == 501 && exchange.body().path("error").asText().equals("notImplemented")) {
            return;
        }
        boolean anything = false;
        for (Finding finding : DESCRIPTION.strict(exchange.operation(), exchange.answer())) {
            if (!isNarrowed || finding.kind() != Kind.MISSING && finding.kind() != Kind.SCHEMA) {
                note(CHECKS.getOrDefault(finding.kind(), "answer-schema"), finding, exchange);
                anything = true;
            }
        }
        if (exchange.status() >= 500) {
            note("answer-status", new Finding(Kind.STATUS, "", "no failure of the server", said(exchange)), exchange);
            anything = true;
        }
        for (AnswerRule rule : rules) {
            List<Finding> found = rule.check(exchange);
            found.forEach(finding -> note(rule.name(), finding, exchange));
            anything |= !found.isEmpty();
        }
        if (!anything) {
            // a refusal proves the envelope, and nothing about the operation's own answer
            boolean isSuccess = exchange.answer().isSuccess();
            notebook.holds(exchange.operation(), isSuccess ? "answer-schema" : "answer-envelope");
        }
    }

    /** Notes a deviation that a check of its own found. */
    void note(String check, Finding finding, Exchange exchange) {
        JsonNode schema = exchange.operation().responseSchema(exchange.status());
        List<JsonNode> wanted = new SchemaPlaces(exchange.operation().api()).at(schema, finding.where());
        VendorWords words = exchange.operation().api().words();
        List<JsonNode> values = new ArrayList<>();
        valuesAt(exchange.body(), finding.where(), values);
        JsonNode value = offender(finding.kind(), values, SchemaPlaces.tokens(wanted));
        notebook.deviates(new Deviation(
                exchange.operation(),
                check,
                finding.kind(),
                exchange.status(),
                words.place(finding.where()),
                finding.expected(),
                finding.seen(),
                finding.kind() == Kind.ENUM ? newTokens(finding, values) : suggestion(finding.kind(), value, words),
                example(finding, value, exchange),
                1));
    }

    private static JsonNode offender(Kind kind, List<JsonNode> values, Set<String> tokens) {
        return values.stream()
                .filter(value -> kind != Kind.ENUM || !tokens.contains(value.asText()))
                .findFirst()
                .orElse(Json.MAPPER.missingNode());
    }

    private static String said(Exchange exchange) {
        return "status " + exchange.status();
    }

    private static JsonNode suggestion(Kind kind, JsonNode value, VendorWords words) {
        boolean isShape = kind == Kind.UNDOCUMENTED || kind == Kind.SCHEMA || kind == Kind.FORMAT;
        return isShape && !value.isMissingNode() ? Shape.schema(value, words) : null;
    }

    /** The tokens that the finding names, for it names none that may be data. */
    private static JsonNode newTokens(Finding finding, List<JsonNode> values) {
        List<String> named = List.of(finding.seen().split(", "));
        List<JsonNode> tokens = values.stream()
                .filter(value -> value.isTextual() && named.contains(value.asText()))
                .distinct()
                .toList();
        return tokens.isEmpty()
                ? null
                : Json.MAPPER
                        .createObjectNode()
                        .set("enum", Json.MAPPER.createArrayNode().addAll(tokens));
    }

    private static String example(Finding finding, JsonNode value, Exchange exchange) {
        String place = finding.where();
        VendorWords words = exchange.operation().api().words();
        if (place.startsWith("header:")
                || place.startsWith("query:")
                || exchange.body().isMissingNode()) {
            return "";
        }
        String name = place.substring(place.lastIndexOf('/') + 1);
        if (value.isMissingNode() || name.isEmpty() || name.equals("*")) {
            return Json.write(Shape.redacted(value.isMissingNode() ? parent(exchange.body(), place) : value, words));
        }
        ObjectNode around = Json.MAPPER.createObjectNode();
        around.set(words.name(name), Shape.redacted(value, words));
        return Json.write(around);
    }

    private static JsonNode parent(JsonNode body, String place) {
        List<JsonNode> around = new ArrayList<>();
        valuesAt(body, place.contains("/") ? place.substring(0, place.lastIndexOf('/')) : "", around);
        String name = place.substring(place.lastIndexOf('/') + 1);
        return around.stream().filter(value -> !value.has(name)).findFirst().orElse(body);
    }

    private static void valuesAt(JsonNode value, String place, List<JsonNode> found) {
        if (value.isMissingNode() || found.size() > 500) {
            return;
        }
        if (place.isEmpty()) {
            found.add(value);
            return;
        }
        String[] steps = place.substring(1).split("/", 2);
        String rest = steps.length > 1 ? "/" + steps[1] : "";
        if (steps[0].equals("*")) {
            value.forEach(item -> valuesAt(item, rest, found));
        } else {
            valuesAt(value.path(steps[0].replace("~1", "/").replace("~0", "~")), rest, found);
        }
    }
}
