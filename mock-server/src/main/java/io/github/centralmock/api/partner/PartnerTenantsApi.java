package io.github.centralmock.api.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.Regions;
import io.github.centralmock.model.Tenant;
import io.github.centralmock.model.TenantSetup;
import io.github.centralmock.store.Document;
import io.github.centralmock.world.Credential.AccountKind;

/** A partner's tenants: those it has, and new ones, which work from their first second. */
public final class PartnerTenantsApi implements ApiRoutes {
    @Override
    public void addTo(Routes at) {
        at.get("/partner/v1/tenants", Tenant.listFor(AccountKind.PARTNER));
        at.post("/partner/v1/tenants", this::create);
        at.get("/partner/v1/tenants/{tenantId}", call -> Tenant.getFor(AccountKind.PARTNER, call));
    }

    private Reply create(Call call) {
        JsonNode asked = call.body();
        String id = call.newId();
        String region = Regions.first(asked.path("dataGeography").asText());
        Tenant tenant = Tenant.of(id, asked.path("name").asText(), region)
                .ownedBy(AccountKind.PARTNER, call.account())
                .billedBy(asked.path("billingType").asText())
                .contact(asked.path("contact"));
        if (asked.has("showAs")) {
            tenant.with("showAs", asked.path("showAs"));
        }
        ObjectNode tree = tenant.tree();
        Document created = call.records(Accounts.ROOT, Accounts.TENANTS).put(id, tree);
        TenantSetup.fill(call.transaction(), id, call.world().seed(), call.now());
        return Reply.created(Tenant.shown(call, created));
    }
}
