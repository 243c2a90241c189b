package io.github.centralmock.controlplane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Route;
import io.github.centralmock.engine.RouteTable;
import io.github.centralmock.openapi.Descriptions;
import java.util.List;
import java.util.Optional;

/** What this server is: health, the descriptions it serves, and what it models of them. */
public final class OverviewControl {
    private final RouteTable api;
    private final List<Descriptions> descriptions;

    /** @param descriptions those of the vendor's APIs, and that of the control plane */
    OverviewControl(RouteTable api, List<Descriptions> descriptions) {
        this.api = api;
        this.descriptions = descriptions;
    }

    Response health(Call call) {
        long modelled = api.routes().stream().filter(Route::isModelled).count();
        ObjectNode body = Json.object("status", "UP", "version", version());
        body.putObject("operations")
                .put("modelled", modelled)
                .put("notModelled", api.routes().size() - modelled);
        return Response.ok(body);
    }

    /** The version of the build; {@code development} when it runs from classes. */
    public static String version() {
        return Optional.ofNullable(OverviewControl.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    Response coverage(Call call) {
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        api.routes().forEach(route -> items.add(line(route)));
        return Response.ok(body);
    }

    private static ObjectNode line(Route route) {
        ObjectNode line = Json.object(
                "api", route.operation().api().name(),
                "operationId", route.operation().id(),
                "method", route.method(),
                "path", route.path(),
                "confidence", route.operation().confidence());
        line.put("modelled", route.isModelled());
        if (route.isModelled()) {
            line.put("handler", route.handler().isGeneric() ? "generic" : "special");
        } else {
            line.put("why", route.notModelledReason());
        }
        return line;
    }

    Response documents(Call call) {
        ObjectNode body = Json.object();
        body.set("items", Json.array(names()));
        return Response.ok(body);
    }

    /** Named with its version or without: {@code endpoint-v1}, or {@code endpoint}. */
    Response document(Call call) {
        String name = call.path("api");
        return Response.ok(document(name)
                .or(() -> names().stream()
                        .filter(known -> known.startsWith(name + "-v"))
                        .findFirst()
                        .flatMap(this::document))
                .orElseThrow(() -> ApiException.of(
                        404,
                        "notFound",
                        "There is no description \"" + name + "\"; there are " + String.join(", ", names()) + ".")));
    }

    private List<String> names() {
        return descriptions.stream().flatMap(some -> some.names().stream()).toList();
    }

    private Optional<JsonNode> document(String name) {
        return descriptions.stream()
                .flatMap(some -> some.document(name).stream())
                .findFirst();
    }
}
