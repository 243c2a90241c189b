package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Ids;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.VendorData;
import java.util.List;

/** Downloads: where a tenant's installers are. The mock has none to give: they are at a host that does not exist. */
public final class DownloadsApi implements ApiRoutes {
    private static final List<String> LICENSED =
            List.of("coreAgent", "deviceEncryption", "endpointProtection", "interceptX", "mtr", "xdr", "ztna");

    /** A reserved domain, so that the addresses are not taken for routes of the mock. */
    private static final String HOST = "https://downloads.central.example";

    private static final class Loaded {
        static final JsonNode INSTALLERS = VendorData.read("installers");
    }

    @Override
    public void addTo(Routes at) {
        at.get("/endpoint/v1/downloads", this::list).reads("requestedProducts", "platforms");
    }

    private Response list(Call call) {
        ObjectNode answer = Json.object();
        answer.putObject("tenant").put("id", call.account());
        answer.set("licensedProducts", Json.array(LICENSED));
        ArrayNode installers = answer.putArray("installers");
        for (JsonNode installer : Loaded.INSTALLERS) {
            if (isWanted(call, installer)) {
                installers.add(addressed(call, installer));
            }
        }
        return Response.ok(answer);
    }

    private static boolean isWanted(Call call, JsonNode installer) {
        List<String> platforms = call.queryList("platforms");
        List<String> products = call.queryList("requestedProducts");
        boolean onPlatform = platforms.isEmpty()
                || platforms.contains(installer.path("platform").asText());
        return onPlatform && (products.isEmpty() || Json.hasAny(installer.path("supportedProducts"), products));
    }

    /** Installers are specific to a tenant: the address differs between tenants, and does not change. */
    private static ObjectNode addressed(Call call, JsonNode installer) {
        ObjectNode copy = installer.deepCopy();
        String file = copy.remove("file").asText();
        String secret = Ids.uuid(0, call.account() + copy).toString().replace("-", "");
        return copy.put("downloadUrl", HOST + "/api/download/" + secret + "/" + file);
    }
}
