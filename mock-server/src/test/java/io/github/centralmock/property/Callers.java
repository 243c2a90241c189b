package io.github.centralmock.property;

import io.github.centralmock.CentralMock;
import io.github.centralmock.MockInternals;
import io.github.centralmock.TestClient;
import io.github.centralmock.openapi.Operation;
import io.github.centralmock.world.Credential;
import io.github.centralmock.world.Credential.AccountKind;
import java.util.EnumMap;
import java.util.Map;

/** The super admins of a mock, each with a token that is good until its next reset. */
final class Callers {
    private final CentralMock mock;
    private final Map<AccountKind, TestClient> byKind = new EnumMap<>(AccountKind.class);

    Callers(CentralMock mock) {
        this.mock = mock;
    }

    /** Whoever may call the operation: the kind of account whose header it wants. */
    TestClient of(Operation operation) {
        for (AccountKind kind : AccountKind.values()) {
            if (operation.needsHeader(kind.identityHeader())) {
                return of(kind);
            }
        }
        return of(AccountKind.TENANT);
    }

    TestClient of(AccountKind kind) {
        return byKind.computeIfAbsent(kind, any -> TestClient.of(mock).as(superAdmin(kind)));
    }

    private Credential superAdmin(AccountKind kind) {
        return MockInternals.worlds(mock).main().credentials().stream()
                .filter(credential -> credential.kind() == kind && credential.role() == Credential.Role.SUPER_ADMIN)
                .findFirst()
                .orElseThrow();
    }
}
