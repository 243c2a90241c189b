package io.github.centralmock.auth;

import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.openapi.Operation;
import io.github.centralmock.world.Credential.Role;
import java.util.Set;

/** What each role of a service principal may call. */
public final class RolePermissions {
    private static final Set<String> FORENSIC_ORDERS =
            Set.of("collectEndpointForensicLogs", "generateEndpointMemoryDump");

    private RolePermissions() {}

    /** @throws ApiException 403 in the recorded words when the caller's role does not cover the operation */
    public static void require(Call call) {
        if (!allows(call.caller().role(), call.operation())) {
            throw ApiException.forbidden("Access is denied").withoutCreatedAt();
        }
    }

    static boolean allows(Role role, Operation operation) {
        return operation.api().name().startsWith("whoami")
                || switch (role) {
                    case SUPER_ADMIN -> true;
                    case MANAGEMENT -> operation.isRead() || !operation.path().startsWith("/endpoint/v1/migrations");
                    case READ_ONLY -> operation.isRead();
                    case DIRECTORY_SYNC -> operation.path().startsWith("/common/v1/directory/");
                    case FIREWALL -> operation.path().startsWith("/firewall/");
                    case FORENSICS ->
                        operation.path().startsWith("/endpoint/")
                                && (operation.isRead() || FORENSIC_ORDERS.contains(operation.id()));
                };
    }
}
