package io.github.centralmock.contract.target;

/** What a credential may do, with the token by which the mock's control plane names it; whoever may most comes first. */
public enum Role {
    SUPER_ADMIN("superAdmin"),
    MANAGEMENT("management"),
    FORENSICS("forensics"),
    READ_ONLY("readOnly"),
    DIRECTORY_SYNC("directorySync"),
    FIREWALL("firewall");

    private final String token;

    Role(String token) {
        this.token = token;
    }

    public String token() {
        return token;
    }

    public static Role of(String token) {
        for (Role role : values()) {
            if (role.token.equals(token)) {
                return role;
            }
        }
        throw new IllegalArgumentException("unknown role: " + token);
    }
}
