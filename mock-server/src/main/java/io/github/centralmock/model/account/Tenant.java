package io.github.centralmock.model.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.Transaction;
import io.github.centralmock.world.Credential.AccountKind;
import java.util.Optional;

/** A customer account, as a document of {@link Accounts#TENANTS}. */
public record Tenant(Document document) {
    /** Marks a tenant that is still being set up: it is listed without its host. */
    public static final String SETTING_UP = "_settingUp";

    /** {@code partner} or {@code organization} if that one manages the scanning exclusions in the tenant's place. */
    public static final String EXCLUSIONS_MANAGED_BY = "_exclusionsManagedBy";

    /** Marks an older tenant, which still has policies against data loss. */
    public static final String DATA_LOSS_PREVENTION = "_dataLossPrevention";

    /** The tenant with this id; empty if the estate has none. */
    public static Optional<Tenant> find(Transaction state, String tenantId) {
        return Accounts.tenant(state, tenantId).map(Tenant::new);
    }

    public String id() {
        return document.id();
    }

    public String name() {
        return tree().path("name").asText();
    }

    /** E.g. {@code eu01}. */
    public String dataRegion() {
        return tree().path("dataRegion").asText();
    }

    /** {@code usage, trial} or {@code term}. */
    public String billingType() {
        return tree().path("billingType").asText();
    }

    /** The contact in its wire form; missing if the tenant has none. */
    public JsonNode contact() {
        return tree().path("contact");
    }

    /** @param kind partner or organization */
    public boolean isOwnedBy(AccountKind kind, String accountId) {
        return tree().path(kind.token()).path("id").asText().equals(accountId);
    }

    /** Whether the partner lists it, but may not call for it. */
    public boolean isUnmanaged() {
        return tree().path(Accounts.UNMANAGED).asBoolean();
    }

    public boolean isSettingUp() {
        return tree().path(SETTING_UP).asBoolean();
    }

    /** Whether its partner or organization manages its scanning exclusions. */
    public boolean hasExclusionsManagedAbove() {
        return tree().hasNonNull(EXCLUSIONS_MANAGED_BY);
    }

    public boolean hasDataLossPrevention() {
        return tree().path(DATA_LOSS_PREVENTION).asBoolean();
    }

    public JsonNode tree() {
        return document.tree();
    }
}
