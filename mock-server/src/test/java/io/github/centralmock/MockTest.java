package io.github.centralmock;

import io.github.centralmock.world.Credential;
import io.github.centralmock.world.Credential.AccountKind;
import io.github.centralmock.world.Credential.Role;
import io.github.centralmock.world.Worlds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Tests over real HTTP against a mock of their own, back at its beginning before each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class MockTest {
    private CentralMock mock;

    @BeforeAll
    void start() {
        mock = CentralMock.start(config());
    }

    @BeforeEach
    void reset() {
        mock.reset();
    }

    @AfterAll
    void stop() {
        mock.close();
    }

    /** The settings that the tests of a class want. */
    protected CentralMockConfig config() {
        return CentralMockConfig.defaults().with(Setting.PORT, "0").with(Setting.CHECK_RESPONSES, "on");
    }

    protected CentralMock mock() {
        return mock;
    }

    /** All worlds of the mock. */
    protected Worlds worlds() {
        return mock.worlds();
    }

    protected TestClient anyone() {
        return TestClient.of(mock);
    }

    protected TestClient tenant() {
        return anyone().as(credential(AccountKind.TENANT, Role.SUPER_ADMIN));
    }

    protected Credential credential(AccountKind kind, Role role) {
        return worlds().main().credentials().stream()
                .filter(credential -> credential.kind() == kind && credential.role() == role)
                .findFirst()
                .orElseThrow();
    }
}
