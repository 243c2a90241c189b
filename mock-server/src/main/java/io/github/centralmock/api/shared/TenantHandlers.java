package io.github.centralmock.api.shared;

import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Listing;
import io.github.centralmock.engine.Records;
import io.github.centralmock.engine.Response;
import io.github.centralmock.model.account.Tenant;
import io.github.centralmock.store.Document;
import io.github.centralmock.world.Credential.AccountKind;

/** How partners and organizations see their tenants: alike, because clients are strict about the members. */
public final class TenantHandlers {
    private TenantHandlers() {}

    /** The tenants of the partner or organization that calls, those that refuse it included. */
    public static Listing list(AccountKind kind) {
        return Listing.from(TenantHandlers::records)
                .only((call, tenant) -> new Tenant(tenant).isOwnedBy(kind, call.account()))
                .shownBy(TenantHandlers::shown);
    }

    /** One of them, named by {@code tenantId} in the path. @throws ApiError 404 for others */
    public static Response get(AccountKind kind, Call call) {
        return Response.ok(records(call)
                .find(call.path("tenantId"))
                .filter(tenant -> new Tenant(tenant).isOwnedBy(kind, call.account()))
                .map(tenant -> shown(call, tenant))
                .orElseThrow(ApiException::notFound));
    }

    /** The tenant with the host that serves it, under the name that the caller used. */
    public static Document shown(Call call, Document document) {
        Tenant tenant = new Tenant(document);
        if (tenant.isSettingUp()) {
            return document;
        }
        return document.with(document.edit().put("apiHost", call.hosts().regional(tenant.dataRegion())));
    }

    private static Records records(Call call) {
        return call.records(Accounts.ROOT, Accounts.TENANTS);
    }
}
