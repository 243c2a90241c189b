package io.github.centralmock;

/**
 * API credentials with which a client gets a token.
 *
 * @param accountId the id for the header {@code X-Tenant-ID}, {@code X-Partner-ID} or {@code X-Organization-ID}
 * @param dataRegion the region of the account, such as {@code us01}; empty for partners and organizations
 */
public record CentralCredential(
        String clientId,
        String clientSecret,
        Kind kind,
        Role role,
        String accountId,
        String accountName,
        String dataRegion) {
    /** The kind of account that the credentials belong to. */
    public enum Kind {
        PARTNER,
        ORGANIZATION,
        TENANT
    }

    /** The role that the vendor gives to credentials. */
    public enum Role {
        SUPER_ADMIN,
        MANAGEMENT,
        FORENSICS,
        READ_ONLY,
        DIRECTORY_SYNC,
        FIREWALL
    }

    /** Leaves the secret out, so that it does not get into logs. */
    @Override
    public String toString() {
        return "CentralCredential[clientId=" + clientId + ", kind=" + kind + ", role=" + role + ", accountName="
                + accountName + "]";
    }
}
