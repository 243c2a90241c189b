package io.github.centralmock.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.engine.Route;
import io.github.centralmock.engine.RouteTable;
import io.github.centralmock.openapi.Descriptions;
import java.util.Optional;

/** What this server is: health, the descriptions it serves, and what it models of them. */
public final class OverviewControl {
    private final RouteTable api;
    private final Descriptions descriptions;

    OverviewControl(RouteTable api, Descriptions descriptions) {
        this.api = api;
        this.descriptions = descriptions;
    }

    Reply health(Call call) {
        long modelled = api.routes().stream().filter(Route::isModelled).count();
        ObjectNode body = Json.object("status", "UP", "version", version());
        body.putObject("operations")
                .put("modelled", modelled)
                .put("notModelled", api.routes().size() - modelled);
        return Reply.ok(body);
    }

    /** The version of the build; {@code development} when it runs from classes. */
    public static String version() {
        return Optional.ofNullable(OverviewControl.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    Reply coverage(Call call) {
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        api.routes().forEach(route -> items.add(line(route)));
        return Reply.ok(body);
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
            line.put("why", route.notModelledWhy());
        }
        return line;
    }

    Reply documents(Call call) {
        ObjectNode body = Json.object();
        body.set("items", Json.array(descriptions.names()));
        return Reply.ok(body);
    }

    /** Named with its version or without: {@code endpoint-v1}, or {@code endpoint}. */
    Reply document(Call call) {
        String name = call.path("api");
        return Reply.ok(descriptions
                .document(name)
                .or(() -> descriptions.names().stream()
                        .filter(known -> known.startsWith(name + "-v"))
                        .findFirst()
                        .flatMap(descriptions::document))
                .orElseThrow(() -> ApiError.of(404, "notFound", "Known are " + descriptions.names() + ".")));
    }
}
