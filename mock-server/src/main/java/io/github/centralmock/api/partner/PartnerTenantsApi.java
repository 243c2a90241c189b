package io.github.centralmock.api.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.api.shared.TenantHandlers;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Ids;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.account.Regions;
import io.github.centralmock.model.account.Tenant;
import io.github.centralmock.model.account.TenantBuilder;
import io.github.centralmock.model.setup.TenantSetup;
import io.github.centralmock.store.Document;
import io.github.centralmock.world.Credential;
import io.github.centralmock.world.Credential.AccountKind;
import io.github.centralmock.world.Credential.Role;
import io.github.centralmock.world.RuntimeCredentials;
import java.util.UUID;

/** A partner's tenants: existing ones, and new ones, which are usable at once. */
public final class PartnerTenantsApi implements ApiRoutes {
    @Override
    public void addTo(Routes at) {
        at.get("/partner/v1/tenants", TenantHandlers.list(AccountKind.PARTNER));
        at.post("/partner/v1/tenants", this::create);
        at.get("/partner/v1/tenants/{tenantId}", call -> TenantHandlers.get(AccountKind.PARTNER, call));
    }

    private Response create(Call call) {
        JsonNode asked = call.body();
        String id = call.newId();
        String region = Regions.firstOf(asked.path("dataGeography").asText());
        TenantBuilder tenant = new TenantBuilder(id, asked.path("name").asText(), region)
                .ownedBy(AccountKind.PARTNER, call.account())
                .billedBy(asked.path("billingType").asText())
                .contact(asked.path("contact"));
        if (asked.has("showAs")) {
            tenant.with("showAs", asked.path("showAs"));
        }
        ObjectNode tree = tenant.tree();
        Document created = call.records(Accounts.ROOT, Accounts.TENANTS).put(id, tree);
        TenantSetup.fill(call.transaction(), id, call.world().seed(), call.now());
        RuntimeCredentials.add(call.transaction(), superAdmin(call, new Tenant(created)));
        return Response.created(TenantHandlers.shown(call, created));
    }

    /** In Central an administrator creates it by hand; here the control plane shows it. It is unique to its world. */
    private static Credential superAdmin(Call call, Tenant tenant) {
        String path = call.world().id() + "/credentials/" + tenant.id();
        UUID secret = Ids.uuid(call.world().seed(), path + "/secret");
        UUID rest = Ids.uuid(call.world().seed(), path + "/rest");
        return new Credential(
                Ids.uuid(call.world().seed(), path).toString(),
                (secret + "" + rest).replace("-", ""),
                AccountKind.TENANT,
                Role.SUPER_ADMIN,
                tenant.id(),
                tenant.name(),
                tenant.dataRegion());
    }
}
