package io.github.centralmock.engine;

import io.github.centralmock.store.Document;
import io.github.centralmock.store.Transaction;
import java.util.Optional;

/** Where the accounts of an estate themselves are kept: tenants, partners and organizations, in an account of their own. */
public final class Accounts {
    /** The account that holds all other accounts. */
    public static final String ROOT = "estate";

    public static final String TENANTS = "tenants";
    public static final String PARTNERS = "partners";
    public static final String ORGANIZATIONS = "organizations";

    /** Marks a tenant that is in the partner's list but refuses the partner's requests. */
    public static final String UNMANAGED = "_unmanaged";

    private Accounts() {}

    public static Optional<Document> tenant(Transaction state, String tenantId) {
        return state.find(ROOT, TENANTS, tenantId);
    }
}
