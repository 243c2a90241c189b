package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Ids;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.model.endpoint.Endpoints;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Orders to fetch a file from a machine: pending, then finished, or failed when the machine does not come in time. */
final class FileOrders {
    /** From the check-in of the machine to its file. */
    private static final Duration COLLECTING = Duration.ofMinutes(10);

    /** How long an order waits when it does not say; the vendor's example. */
    private static final String USUAL_LIFETIME = "PT4H";

    private static final String ENDPOINT = "_endpointId";
    private static final String COLLECTED_AT = "_collectedAt";

    private final String collection;
    private final String fileMember;
    private final String filePrefix;

    FileOrders(String collection, String fileMember, String filePrefix) {
        this.collection = collection;
        this.fileMember = fileMember;
        this.filePrefix = filePrefix;
    }

    Reply order(Call call) {
        Document machine = Endpoints.of(call).get(call.path("endpointId"));
        Instant expiry = Times.plus(call.now(), call.body().path("expires").asText(USUAL_LIFETIME));
        if (!expiry.isAfter(call.now())) {
            throw ApiError.badRequest("expires: must lie in the future");
        }
        String id = call.newId();
        ObjectNode order = Json.object("id", id, "status", "pending", "receivedAt", call.nowText());
        order.put("expiresAt", Times.text(expiry));
        order.put(ENDPOINT, machine.id());
        Endpoints.of(call)
                .nextCheckIn(machine)
                .ifPresent(checkIn -> order.put(COLLECTED_AT, Times.text(checkIn.plus(COLLECTING))));
        return Reply.accepted(
                shown(call, call.records(collection).put(id, order)).wire());
    }

    /** An unknown machine and an unknown order answer alike. */
    Reply get(Call call, String orderId) {
        String endpointId = Endpoints.of(call).get(call.path("endpointId")).id();
        Document order = call.records(collection).get(orderId);
        if (!order.tree().path(ENDPOINT).asText().equals(endpointId)) {
            throw ApiError.notFound();
        }
        return Reply.ok(shown(call, order));
    }

    private Document shown(Call call, Document order) {
        Instant expiry = Instant.parse(order.tree().path("expiresAt").asText());
        Instant collected = collectedAt(order.tree());
        if (collected.isBefore(expiry) && !call.now().isBefore(collected)) {
            ObjectNode finished = order.edit().put("status", "finished");
            return order.with(finished.set(fileMember, file(order)));
        }
        boolean expired = !call.now().isBefore(expiry);
        return expired ? order.with(order.edit().put("status", "failed")) : order;
    }

    private static Instant collectedAt(JsonNode order) {
        return order.has(COLLECTED_AT) ? Instant.parse(order.path(COLLECTED_AT).asText()) : Instant.MAX;
    }

    /** The file itself goes to the customer's own storage; its size and hash follow from the order's id. */
    private ObjectNode file(Document order) {
        String name = filePrefix + "_" + order.tree().path(ENDPOINT).asText() + "_" + order.id() + ".zip";
        long size = 1_000_000 + Math.floorMod(Ids.uuid(0, name).getLeastSignificantBits(), 50_000_000L);
        return Json.object("fileName", name, "sha256", sha256(name)).put("size", size);
    }

    private static String sha256(String name) {
        UUID first = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        UUID second = Ids.uuid(1, name);
        return (first + "" + second).replace("-", "");
    }
}
