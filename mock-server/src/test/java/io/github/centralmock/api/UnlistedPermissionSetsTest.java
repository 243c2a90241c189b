package io.github.centralmock.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.MockTest;
import io.github.centralmock.TestClient;
import org.junit.jupiter.api.Test;

/** Our list of permission sets is not the vendor's whole list, so that ids out of a live tenant work here too. */
class UnlistedPermissionSetsTest extends MockTest {
    @Test
    void aRoleKeepsAPermissionSetThatOurListLacks() {
        TestClient.Answer role = tenant().post(
                        "/common/v1/roles",
                        "{\"name\":\"Tape librarians\",\"principalType\":\"user\",\"permissionSets\":[\"tape_product_admin\"]}");

        assertThat(role.status()).isEqualTo(201);
        assertThat(tenant().get("/common/v1/roles/" + role.body().path("id").asText())
                        .body()
                        .at("/permissionSets/0")
                        .asText())
                .isEqualTo("tape_product_admin");
    }
}
