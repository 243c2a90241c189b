package io.github.centralmock.model.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Listing;
import io.github.centralmock.engine.Records;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.store.Document;
import io.github.centralmock.world.Credential.AccountKind;

/** A customer account. Partners and organizations see it alike, on every route; clients are strict about its members. */
public final class Tenant {
    /** Marks a tenant that is still being set up: it is listed without its host. */
    public static final String SETTING_UP = "_settingUp";

    /** {@code partner} or {@code organization} when that one manages the scanning exclusions in the tenant's place. */
    public static final String EXCLUSIONS_MANAGED_BY = "_exclusionsManagedBy";

    /** Marks an older tenant, which still has policies against data loss. */
    public static final String DATA_LOSS_PREVENTION = "_dataLossPrevention";

    private final ObjectNode tree;

    private Tenant(String id, String name, String region) {
        tree = Json.object("id", id, "showAs", name, "name", name);
        tree.put("dataGeography", Regions.geographyOf(region)).put("dataRegion", region);
        tree.put("billingType", "usage");
        tree.putObject("partner");
        tree.putObject("organization");
        tree.put("status", "active").putObject("contact");
    }

    /** An active tenant that is billed by usage and belongs to nobody. @param region e.g. {@code eu01} */
    public static Tenant of(String id, String name, String region) {
        return new Tenant(id, name, region);
    }

    /** @param kind partner or organization: who may list and manage it */
    public Tenant ownedBy(AccountKind kind, String accountId) {
        tree.putObject(kind.token()).put("id", accountId);
        return this;
    }

    /** @param type {@code usage, trial} or {@code term} */
    public Tenant billedBy(String type) {
        tree.put("billingType", type);
        return this;
    }

    public Tenant contact(JsonNode contact) {
        tree.set("contact", contact);
        return this;
    }

    /** Sets any other member in its wire form. */
    public Tenant with(String member, JsonNode value) {
        tree.set(member, value);
        return this;
    }

    /** The document of {@link Accounts#TENANTS}. */
    public ObjectNode tree() {
        return tree;
    }

    /** The tenants of the partner or organization that calls, those that refuse it included. */
    public static Listing listFor(AccountKind kind) {
        return Listing.from(Tenant::records)
                .only((call, tenant) -> isOwned(tenant, kind, call.account()))
                .shownBy(Tenant::shown);
    }

    /** One of them, named by {@code tenantId} in the path. @throws ApiError 404 for others */
    public static Reply getFor(AccountKind kind, Call call) {
        return Reply.ok(records(call)
                .find(call.path("tenantId"))
                .filter(tenant -> isOwned(tenant, kind, call.account()))
                .map(tenant -> shown(call, tenant))
                .orElseThrow(ApiError::notFound));
    }

    /** The tenant with the host that answers for it, under the name by which the caller reached us. */
    public static Document shown(Call call, Document tenant) {
        if (tenant.tree().path(SETTING_UP).asBoolean()) {
            return tenant;
        }
        ObjectNode copy = tenant.edit();
        return tenant.with(copy.put(
                "apiHost", call.hosts().regional(copy.path("dataRegion").asText())));
    }

    private static Records records(Call call) {
        return call.records(Accounts.ROOT, Accounts.TENANTS);
    }

    private static boolean isOwned(Document tenant, AccountKind kind, String accountId) {
        return tenant.tree().path(kind.token()).path("id").asText().equals(accountId);
    }
}
