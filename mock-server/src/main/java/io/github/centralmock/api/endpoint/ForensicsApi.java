package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.engine.Routes;

/** Forensic logs and memory dumps: ordered now, collected when the machine is there, or not before the order expires. */
public final class ForensicsApi implements ApiRoutes {
    private final FileOrders logs = new FileOrders("forensic-logs", "forensicLogFile", "forensic_sdu");
    private final FileOrders dumps = new FileOrders("memory-dumps", "memoryDumpFile", "memory_dump");

    @Override
    public void addTo(Routes at) {
        at.post("/endpoint/v1/endpoints/{endpointId}/forensic-logs", logs::order);
        at.get("/endpoint/v1/endpoints/{endpointId}/forensic-logs/{forensicLogRequestId}", this::getLog);
        at.post("/endpoint/v1/endpoints/{endpointId}/memory-dumps", this::orderDump);
        at.get("/endpoint/v1/endpoints/{endpointId}/memory-dumps/{memoryDumpRequestId}", this::getDump);
    }

    private Reply getLog(Call call) {
        return logs.get(call, call.path("forensicLogRequestId"));
    }

    private Reply getDump(Call call) {
        return dumps.get(call, call.path("memoryDumpRequestId"));
    }

    private Reply orderDump(Call call) {
        ObjectNode body = call.body();
        JsonNode mode = body.path("mode");
        if (body.has("pid") && mode.asText().equals("kernel")) {
            throw ApiError.badRequest("pid: is only for mode process");
        }
        if (!body.has("pid") && mode.asText().equals("process")) {
            throw ApiError.badRequest("pid: is required for mode process");
        }
        return dumps.order(call);
    }
}
