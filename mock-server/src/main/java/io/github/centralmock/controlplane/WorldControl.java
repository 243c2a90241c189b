package io.github.centralmock.controlplane;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Response;
import io.github.centralmock.world.RateLimits;
import io.github.centralmock.world.World;
import io.github.centralmock.world.Worlds;
import java.util.List;
import java.util.Map;

/** Worlds as a whole: their credentials, reset, snapshots, sandboxes, and the counters of their limits. */
final class WorldControl {
    private final Worlds worlds;

    WorldControl(Worlds worlds) {
        this.worlds = worlds;
    }

    Response credentials(Call call) {
        return Response.ok(items(credentials(call.world())));
    }

    Response reset(Call call) {
        call.world().reset();
        return Response.ok(Json.object("world", call.world().id()).put("reset", true));
    }

    Response limits(Call call) {
        RateLimits limits = call.world().limits();
        ObjectNode body = Json.object().put("enforced", !limits.isOff());
        ArrayNode windows = body.putArray("windows");
        limits.windows()
                .forEach(window -> windows.add(Json.object("name", window.name())
                        .put("limit", window.limit())
                        .put("burst", window.burst())
                        .put("refuses", window.enforced())));
        ArrayNode items = body.putArray("items");
        Map<String, Map<String, Integer>> left = limits.remaining(call.now());
        limits.counts(call.now()).forEach((key, counts) -> {
            String[] parts = key.split(" ");
            ObjectNode item = Json.object("clientId", parts[0], "accountId", parts[1]);
            counts.forEach(item.putObject("counts")::put);
            left.get(key).forEach(item.putObject("left")::put);
            items.add(item);
        });
        return Response.ok(body);
    }

    Response snapshots(Call call) {
        ArrayNode items = Json.array();
        call.world().snapshotIds().forEach(id -> items.add(Json.object("id", id)));
        return Response.ok(items(items));
    }

    Response snapshot(Call call) {
        return Response.created(Json.object("id", call.world().snapshot()));
    }

    Response restore(Call call) {
        if (!call.world().restore(call.path("id"))) {
            throw noSnapshot(call);
        }
        return Response.ok(Json.object("id", call.path("id")).put("restored", true));
    }

    Response forget(Call call) {
        if (!call.world().deleteSnapshot(call.path("id"))) {
            throw noSnapshot(call);
        }
        return Response.deleted();
    }

    private static ApiException noSnapshot(Call call) {
        return ApiException.of(404, "notFound", "There is no snapshot \"" + call.path("id") + "\" in this world.");
    }

    Response sandboxes(Call call) {
        ArrayNode items = Json.array();
        worlds.sandboxes().forEach(world -> items.add(Json.object("id", world.id())));
        return Response.ok(items(items));
    }

    Response fork(Call call) {
        World sandbox = worlds.fork(call.world());
        ObjectNode body = Json.object("id", sandbox.id());
        body.set("credentials", credentials(sandbox));
        return Response.created(body);
    }

    Response end(Call call) {
        if (!worlds.end(call.path("id"))) {
            throw ApiException.of(404, "notFound", "There is no sandbox \"" + call.path("id") + "\".");
        }
        return Response.deleted();
    }

    Response endAll(Call call) {
        List<World> ended = worlds.sandboxes();
        ended.forEach(world -> worlds.end(world.id()));
        return Response.ok(Json.object().put("deleted", true).put("items", ended.size()));
    }

    private static ArrayNode credentials(World world) {
        ArrayNode items = Json.array();
        world.credentials().forEach(credential -> items.add(credential.tree()));
        return items;
    }

    private static ObjectNode items(ArrayNode items) {
        return Json.object().set("items", items);
    }
}
