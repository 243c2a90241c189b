package io.github.centralmock.contract.sut;

import com.fasterxml.jackson.databind.JsonNode;

/** A client id and secret, and whose they are. Printing one never shows the secret. */
public record ClientCredential(
        String clientId,
        String clientSecret,
        AccountKind kind,
        CredentialRole role,
        String accountId,
        String accountName,
        String dataRegion) {

    /** As the mock's control plane lists it. */
    static ClientCredential of(JsonNode item) {
        return new ClientCredential(
                item.path("clientId").asText(),
                item.path("clientSecret").asText(),
                AccountKind.of(item.path("kind").asText()),
                CredentialRole.of(item.path("role").asText()),
                item.path("accountId").asText(),
                item.path("accountName").asText(),
                item.path("dataRegion").asText());
    }

    @Override
    public String toString() {
        return kind.token() + " " + role.token() + " credential";
    }
}
