package io.github.centralmock.controlplane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Response;
import io.github.centralmock.time.Times;
import io.github.centralmock.world.Fault;
import io.github.centralmock.world.FaultRule;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The faults of a world: order them, see how often they struck, take them back. */
final class FaultControl {
    Response list(Call call) {
        ArrayNode items = Json.array();
        call.world().faults().all().forEach(rule -> items.add(shown(rule)));
        return Response.ok(Json.object().set("items", items));
    }

    Response clear(Call call) {
        call.world().faults().clear();
        return Response.deleted();
    }

    Response remove(Call call) {
        if (!call.world().faults().remove(call.path("id"))) {
            throw ApiException.of(404, "notFound", "There is no fault \"" + call.path("id") + "\" in this world.");
        }
        return Response.deleted();
    }

    Response add(Call call) {
        JsonNode body = call.body();
        JsonNode match = body.path("match");
        FaultRule rule = valid(() -> FaultRule.of(
                        new FaultRule.Match(
                                text(match, "method"),
                                text(match, "path"),
                                text(match, "operationId"),
                                text(match, "accountId"),
                                text(match, "clientId")),
                        fault(body.path("fault"), call))
                .with(
                        body.path("times").asInt(0),
                        body.path("probability").asDouble(1),
                        body.path("seed").asLong(1)));
        call.world().faults().add(rule);
        return Response.created(shown(rule));
    }

    private static Fault fault(JsonNode fault, Call call) {
        return Fault.of(
                fault.path("type").asText(fault.hasNonNull("status") ? "status" : "delay"),
                fault.hasNonNull("status") ? Optional.of(fault.path("status").asInt()) : Optional.empty(),
                bodyText(fault.path("body")),
                headers(fault),
                Times.duration(call.now(), fault.path("delay").asText("PT0S")));
    }

    /** Turns a value that the world refuses into a bad request. */
    private static FaultRule valid(Supplier<FaultRule> rule) {
        try {
            return rule.get();
        } catch (IllegalArgumentException refused) {
            throw ApiException.badRequest(refused.getMessage());
        }
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).asText(null);
    }

    private static String bodyText(JsonNode body) {
        if (body.isMissingNode() || body.isNull()) {
            return null;
        }
        return body.isTextual() ? body.asText() : body.toString();
    }

    private static Map<String, String> headers(JsonNode fault) {
        Map<String, String> headers = new TreeMap<>();
        fault.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        if (fault.hasNonNull("retryAfter")) {
            headers.put("Retry-After", fault.path("retryAfter").asText());
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
                .put("struck", rule.timesApplied());
    }

    private static void put(ObjectNode object, String name, String value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
