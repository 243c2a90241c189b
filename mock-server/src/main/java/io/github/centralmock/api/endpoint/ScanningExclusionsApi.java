package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Handler;
import io.github.centralmock.engine.Resource;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.account.Tenant;
import io.github.centralmock.model.settings.ScanModes;

/** Scanning exclusions: files and sites that are not scanned in the whole tenant. */
public final class ScanningExclusionsApi implements ApiRoutes {
    private final Resource exclusions = Resource.in(CollectionNames.SCANNING_EXCLUSIONS)
            .idIn("exclusionId")
            .creating(ScanningExclusionsApi::complete)
            .changing(ScanningExclusionsApi::change)
            .deleting((call, exclusion) -> refuseLocked(exclusion.tree()));

    @Override
    public void addTo(Routes at) {
        at.get("/endpoint/v1/settings/exclusions/scanning", exclusions.list().where("type"));
        at.post("/endpoint/v1/settings/exclusions/scanning", selfManaged(exclusions.create()));
        at.get("/endpoint/v1/settings/exclusions/scanning/{exclusionId}", exclusions.get());
        at.patch("/endpoint/v1/settings/exclusions/scanning/{exclusionId}", selfManaged(exclusions.update()));
        at.delete("/endpoint/v1/settings/exclusions/scanning/{exclusionId}", selfManaged(exclusions.deleteOrIgnore()));
    }

    private static Handler selfManaged(Handler handler) {
        return call -> {
            if (isManagedAbove(call)) {
                throw ApiException.forbidden("Forbidden.");
            }
            return handler.handle(call);
        };
    }

    private static boolean isManagedAbove(Call call) {
        return Tenant.find(call.transaction(), call.account())
                .filter(Tenant::hasExclusionsManagedAbove)
                .isPresent();
    }

    private static void complete(Call call, ObjectNode exclusion) {
        String type = exclusion.path("type").asText();
        refuseMode(type, exclusion);
        if (!exclusion.has("scanMode")) {
            ScanModes.byDefault(type).ifPresent(mode -> exclusion.put("scanMode", mode));
        }
        exclusion.put("lockedByManagingAccount", false);
    }

    private static void change(Call call, ObjectNode exclusion, ObjectNode patch) {
        refuseLocked(exclusion);
        refuseMode(exclusion.path("type").asText(), patch);
        exclusion.setAll(patch);
    }

    private static void refuseLocked(JsonNode exclusion) {
        if (exclusion.path("lockedByManagingAccount").asBoolean()) {
            throw ApiException.forbidden("Forbidden.");
        }
    }

    private static void refuseMode(String type, ObjectNode sent) {
        if (sent.has("scanMode") && !ScanModes.hasMode(type)) {
            throw ApiException.badRequest("scanMode: exclusions of type " + type + " have none");
        }
    }
}
