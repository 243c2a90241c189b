package io.github.centralmock.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.function.Function;

/** API credentials as a customer, an enterprise or a partner makes them in Central, with what they may do. */
public record Credential(
        String clientId,
        String clientSecret,
        AccountKind kind,
        Role role,
        String accountId,
        String accountName,
        String dataRegion) {

    /** As the control plane lists it. */
    public ObjectNode tree() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("clientId", clientId)
                .put("clientSecret", clientSecret)
                .put("kind", kind.token())
                .put("role", role.token())
                .put("accountId", accountId)
                .put("accountName", accountName)
                .put("dataRegion", dataRegion);
    }

    /** What {@link #tree()} made. */
    static Credential of(JsonNode tree) {
        return new Credential(
                tree.path("clientId").asText(),
                tree.path("clientSecret").asText(),
                one(AccountKind.values(), AccountKind::token, tree.path("kind").asText()),
                one(Role.values(), Role::token, tree.path("role").asText()),
                tree.path("accountId").asText(),
                tree.path("accountName").asText(),
                tree.path("dataRegion").asText());
    }

    private static <T> T one(T[] all, Function<T, String> token, String wanted) {
        return Arrays.stream(all)
                .filter(each -> token.apply(each).equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    /** Whose credential it is; decides the {@code idType} of who-am-i and the identity header. */
    public enum AccountKind {
        PARTNER("partner", "X-Partner-ID"),
        ORGANIZATION("organization", "X-Organization-ID"),
        TENANT("tenant", "X-Tenant-ID");

        private final String token;
        private final String identityHeader;

        AccountKind(String token, String identityHeader) {
            this.token = token;
            this.identityHeader = identityHeader;
        }

        /** The word the API uses, e.g. {@code tenant}. */
        public String token() {
            return token;
        }

        /** The header that carries an id of this kind. */
        public String identityHeader() {
            return identityHeader;
        }
    }

    /** What a service principal may do. */
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

        /** The word that estates and the control plane use, e.g. {@code readOnly}. */
        public String token() {
            return token;
        }

        /** Whether accounts of this kind have credentials of this role. Two roles exist for tenants only. */
        public boolean isFor(AccountKind kind) {
            return kind == AccountKind.TENANT || this != DIRECTORY_SYNC && this != FIREWALL;
        }
    }
}
