package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Ids;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Response;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.model.endpoint.Endpoints;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Requests to fetch a file from an endpoint: pending, then finished, or failed if the agent does not report in time. */
final class FileRequests {
    /** The time from the check-in of the agent to the finished file. */
    private static final Duration COLLECTING = Duration.ofMinutes(10);

    /** The lifetime of a request that names none; the vendor's example. */
    private static final String USUAL_LIFETIME = "PT4H";

    private static final String ENDPOINT = "_endpointId";
    private static final String COLLECTED_AT = "_collectedAt";

    private final String collection;
    private final String fileMember;
    private final String filePrefix;

    FileRequests(String collection, String fileMember, String filePrefix) {
        this.collection = collection;
        this.fileMember = fileMember;
        this.filePrefix = filePrefix;
    }

    Response create(Call call) {
        Endpoint endpoint = Endpoints.of(call).get(call.path("endpointId"));
        Instant expiry = Times.plus(call.now(), call.body().path("expires").asText(USUAL_LIFETIME));
        if (!expiry.isAfter(call.now())) {
            throw ApiException.badRequest("expires: must lie in the future");
        }
        String id = call.newId();
        ObjectNode request = Json.object("id", id, "status", "pending", "receivedAt", call.nowText());
        request.put("expiresAt", Times.text(expiry));
        request.put(ENDPOINT, endpoint.id());
        Endpoints.of(call)
                .nextCheckIn(endpoint)
                .ifPresent(checkIn -> request.put(COLLECTED_AT, Times.text(checkIn.plus(COLLECTING))));
        return Response.accepted(
                shown(call, call.records(collection).put(id, request)).wire());
    }

    /** An unknown endpoint and an unknown request give the same answer. */
    Response get(Call call, String requestId) {
        String endpointId = Endpoints.of(call).get(call.path("endpointId")).id();
        Document request = call.records(collection).get(requestId);
        if (!request.tree().path(ENDPOINT).asText().equals(endpointId)) {
            throw ApiException.notFound();
        }
        return Response.ok(shown(call, request));
    }

    private Document shown(Call call, Document request) {
        Instant expiry = Instant.parse(request.tree().path("expiresAt").asText());
        Instant collected = collectedAt(request.tree());
        if (collected.isBefore(expiry) && !call.now().isBefore(collected)) {
            ObjectNode finished = request.edit().put("status", "finished");
            return request.with(finished.set(fileMember, file(request)));
        }
        boolean expired = !call.now().isBefore(expiry);
        return expired ? request.with(request.edit().put("status", "failed")) : request;
    }

    private static Instant collectedAt(JsonNode request) {
        return request.has(COLLECTED_AT)
                ? Instant.parse(request.path(COLLECTED_AT).asText())
                : Instant.MAX;
    }

    /** The file itself goes to the customer's own storage; its size and hash are derived from the id of the request. */
    private ObjectNode file(Document request) {
        String name = filePrefix + "_" + request.tree().path(ENDPOINT).asText() + "_" + request.id() + ".zip";
        long size = 1_000_000 + Math.floorMod(Ids.uuid(0, name).getLeastSignificantBits(), 50_000_000L);
        return Json.object("fileName", name, "sha256", sha256(name)).put("size", size);
    }

    private static String sha256(String name) {
        UUID first = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        UUID second = Ids.uuid(1, name);
        return (first + "" + second).replace("-", "");
    }
}
