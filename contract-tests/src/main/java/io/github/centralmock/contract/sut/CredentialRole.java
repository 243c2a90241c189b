package io.github.centralmock.contract.sut;

/** The roles of credentials with their tokens in the mock's control plane, the most powerful first. */
public enum CredentialRole {
    SUPER_ADMIN("superAdmin"),
    MANAGEMENT("management"),
    FORENSICS("forensics"),
    READ_ONLY("readOnly"),
    DIRECTORY_SYNC("directorySync"),
    FIREWALL("firewall");

    private final String token;

    CredentialRole(String token) {
        this.token = token;
    }

    public String token() {
        return token;
    }

    public static CredentialRole of(String token) {
        for (CredentialRole role : values()) {
            if (role.token.equals(token)) {
                return role;
            }
        }
        throw new IllegalArgumentException("unknown role: " + token);
    }
}
