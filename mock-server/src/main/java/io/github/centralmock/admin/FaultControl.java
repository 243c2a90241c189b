package io.github.centralmock.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.world.Fault;
import io.github.centralmock.world.FaultRule;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The faults of a world: order them, see how often they struck, take them back. */
final class FaultControl {
    Reply list(Call call) {
        ArrayNode items = Json.array();
        call.world().faults().all().forEach(rule -> items.add(shown(rule)));
        return Reply.ok(Json.object().set("items", items));
    }

    Reply clear(Call call) {
        call.world().faults().clear();
        return Reply.deleted();
    }

    Reply remove(Call call) {
        if (!call.world().faults().remove(call.path("id"))) {
            throw ApiError.of(404, "notFound", "There is no fault \"" + call.path("id") + "\" in this world.");
        }
        return Reply.deleted();
    }

    Reply add(Call call) {
        AdminBody body = AdminBody.of(call, "match", "fault", "times", "probability", "seed");
        AdminBody match = body.object("match", "method", "path", "operationId", "accountId", "clientId");
        FaultRule rule = valid(() -> FaultRule.of(
                        new FaultRule.Match(
                                match.text("method").orElse(null),
                                match.text("path").orElse(null),
                                match.text("operationId").orElse(null),
                                match.text("accountId").orElse(null),
                                match.text("clientId").orElse(null)),
                        fault(body.object("fault", "type", "status", "body", "headers", "delay", "retryAfter")))
                .with(body.whole("times", 0), body.share("probability", 1), body.number("seed", 1)));
        call.world().faults().add(rule);
        return Reply.created(shown(rule));
    }

    private static Fault fault(AdminBody fault) {
        return Fault.of(
                fault.text("type").orElseGet(() -> impliedType(fault)),
                fault.has("status") ? Optional.of(fault.whole("status", 0)) : Optional.empty(),
                bodyText(fault.raw("body")),
                headers(fault),
                fault.duration("delay").orElse(Duration.ZERO));
    }

    /** What the world refuses, the caller has to change. */
    private static FaultRule valid(Supplier<FaultRule> order) {
        try {
            return order.get();
        } catch (IllegalArgumentException refused) {
            throw ApiError.badRequest(refused.getMessage());
        }
    }

    /** {@code {"status":503}} and {@code {"delay":"PT2S"}} say what they are without a type. */
    private static String impliedType(AdminBody fault) {
        if (fault.has("status")) {
            return "status";
        }
        return fault.has("delay") ? "delay" : "";
    }

    private static String bodyText(JsonNode body) {
        if (body.isMissingNode() || body.isNull()) {
            return null;
        }
        return body.isTextual() ? body.asText() : body.toString();
    }

    private static Map<String, String> headers(AdminBody fault) {
        Map<String, String> headers = new TreeMap<>();
        fault.raw("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        if (fault.has("retryAfter")) {
            headers.put("Retry-After", String.valueOf(fault.whole("retryAfter", 1)));
        }
        return headers;
    }

    private static ObjectNode shown(FaultRule rule) {
        ObjectNode shown = Json.object("id", rule.id());
        ObjectNode match = shown.putObject("match");
        put(match, "method", rule.match().method());
        put(match, "path", rule.match().path());
        put(match, "operationId", rule.match().operationId());
        put(match, "accountId", rule.match().accountId());
        put(match, "clientId", rule.match().clientId());
        ObjectNode fault = shown.putObject("fault").put("type", rule.fault().name());
        rule.fault().status().ifPresent(status -> fault.put("status", status));
        put(fault, "body", rule.fault().body());
        rule.fault().headers().forEach(fault.withObjectProperty("headers")::put);
        fault.put("delay", rule.fault().delay().toString().toUpperCase(Locale.ROOT));
        return shown.put("times", rule.times())
                .put("probability", rule.probability())
                .put("seed", rule.seed())
                .put("struck", rule.struck());
    }

    private static void put(ObjectNode object, String name, String value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
