package io.github.centralmock.model.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.Json;
import io.github.centralmock.world.Credential.AccountKind;

/** Builds a tenant. By default it is active, billed by usage, and without partner and organization. */
public final class TenantBuilder {
    private final ObjectNode tree;

    /** @param region e.g. {@code eu01} */
    public TenantBuilder(String id, String name, String region) {
        tree = Json.object("id", id, "showAs", name, "name", name);
        tree.put("dataGeography", Regions.geographyOf(region)).put("dataRegion", region);
        tree.put("billingType", "usage");
        tree.putObject("partner");
        tree.putObject("organization");
        tree.put("status", "active").putObject("contact");
    }

    /** @param kind partner or organization: who may list and manage it */
    public TenantBuilder ownedBy(AccountKind kind, String accountId) {
        tree.putObject(kind.token()).put("id", accountId);
        return this;
    }

    /** @param type {@code usage, trial} or {@code term} */
    public TenantBuilder billedBy(String type) {
        tree.put("billingType", type);
        return this;
    }

    public TenantBuilder contact(JsonNode contact) {
        tree.set("contact", contact);
        return this;
    }

    /** Sets any other member in its wire form. */
    public TenantBuilder with(String member, JsonNode value) {
        tree.set(member, value);
        return this;
    }

    /** The content of the document in {@link Accounts#TENANTS}. */
    public ObjectNode tree() {
        return tree;
    }
}
