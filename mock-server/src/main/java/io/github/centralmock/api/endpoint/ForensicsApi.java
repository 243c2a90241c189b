package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;

/** Forensic logs and memory dumps: requested now, collected when the agent reports, unless the request expires first. */
public final class ForensicsApi implements ApiRoutes {
    private final FileRequests logs = new FileRequests("forensic-logs", "forensicLogFile", "forensic_sdu");
    private final FileRequests dumps = new FileRequests("memory-dumps", "memoryDumpFile", "memory_dump");

    @Override
    public void addTo(Routes at) {
        at.post("/endpoint/v1/endpoints/{endpointId}/forensic-logs", logs::create);
        at.get("/endpoint/v1/endpoints/{endpointId}/forensic-logs/{forensicLogRequestId}", this::getLog);
        at.post("/endpoint/v1/endpoints/{endpointId}/memory-dumps", this::createDump);
        at.get("/endpoint/v1/endpoints/{endpointId}/memory-dumps/{memoryDumpRequestId}", this::getDump);
    }

    private Response getLog(Call call) {
        return logs.get(call, call.path("forensicLogRequestId"));
    }

    private Response getDump(Call call) {
        return dumps.get(call, call.path("memoryDumpRequestId"));
    }

    private Response createDump(Call call) {
        ObjectNode body = call.body();
        JsonNode mode = body.path("mode");
        if (body.has("pid") && mode.asText().equals("kernel")) {
            throw ApiException.badRequest("pid: is only for mode process");
        }
        if (!body.has("pid") && mode.asText().equals("process")) {
            throw ApiException.badRequest("pid: is required for mode process");
        }
        return dumps.create(call);
    }
}
