package io.github.centralmock.contract.target;

import com.fasterxml.jackson.databind.JsonNode;

/** A client id and secret, and whose they are. Printing one never shows the secret. */
public record Credential(
        String clientId,
        String clientSecret,
        Kind kind,
        Role role,
        String accountId,
        String accountName,
        String dataRegion) {

    /** As the mock's control plane lists it. */
    static Credential of(JsonNode item) {
        return new Credential(
                item.path("clientId").asText(),
                item.path("clientSecret").asText(),
                Kind.of(item.path("kind").asText()),
                Role.of(item.path("role").asText()),
                item.path("accountId").asText(),
                item.path("accountName").asText(),
                item.path("dataRegion").asText());
    }

    @Override
    public String toString() {
        return kind.token() + " " + role.token() + " credential";
    }
}
