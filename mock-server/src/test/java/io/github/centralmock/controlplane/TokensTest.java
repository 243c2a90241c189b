package io.github.centralmock.controlplane;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.MockTest;
import io.github.centralmock.world.Credential;
import io.github.centralmock.world.Credential.AccountKind;
import io.github.centralmock.world.Credential.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TokensTest extends MockTest {
    @Test
    @Timeout(60)
    void aTokenRequestDoesNotWaitForAWrite() {
        Credential credential = credential(AccountKind.TENANT, Role.SUPER_ADMIN);

        int status = worlds().main()
                .store()
                .write(state -> anyone().as(credential).get("/whoami/v1").status());

        assertThat(status).isEqualTo(200);
    }
}
