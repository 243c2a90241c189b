package io.github.centralmock.contract.sut;

/** What sort of account a credential belongs to, with the vendor's token and identity header. */
public enum AccountKind {
    PARTNER("partner", "X-Partner-ID"),
    ORGANIZATION("organization", "X-Organization-ID"),
    TENANT("tenant", "X-Tenant-ID");

    private final String token;
    private final String header;

    AccountKind(String token, String header) {
        this.token = token;
        this.header = header;
    }

    /** The token of {@code idType}. */
    public String token() {
        return token;
    }

    /** The identity header that names an account of this kind. */
    public String header() {
        return header;
    }

    public static AccountKind of(String token) {
        for (AccountKind kind : values()) {
            if (kind.token.equals(token)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("unknown kind of account: " + token);
    }
}
