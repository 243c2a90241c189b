package io.github.centralmock.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.world.Credential;
import io.github.centralmock.world.Credential.AccountKind;
import java.util.Locale;

/** Which account a call is about, and whether the credential reaches it. */
public final class AccountScope {
    private AccountScope() {}

    /** Sets the call's account from its identity header. @throws ApiError 401 without one, 403 when out of reach */
    public static void resolve(Call call) {
        for (AccountKind kind : AccountKind.values()) {
            if (call.operation().needsHeader(kind.identityHeader())) {
                String id = header(call, kind);
                requireReach(call, kind, id);
                call.setAccount(id);
                return;
            }
        }
        call.setAccount(call.caller().accountId());
    }

    private static String header(Call call, AccountKind kind) {
        if (kind != AccountKind.TENANT && call.caller().kind() != kind) {
            throw ApiException.forbidden("Forbidden");
        }
        return call.request()
                .header(kind.identityHeader())
                .map(value -> value.trim().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> missing(call));
    }

    private static ApiException missing(Call call) {
        return switch (call.compatibility().missingIdentityHeaderStatus()) {
            case 400 -> ApiException.badRequest("Bad request.");
            case 403 -> ApiException.forbidden("Forbidden");
            default -> ApiException.unauthorized();
        };
    }

    private static void requireReach(Call call, AccountKind kind, String id) {
        Credential caller = call.caller();
        boolean own = caller.kind() == kind && caller.accountId().equals(id);
        if (!own && !(kind == AccountKind.TENANT && manages(call, caller, id))) {
            throw ApiException.forbidden("Forbidden");
        }
    }

    /** A partner or an organization reaches the tenants that name it, unless the tenant keeps it out. */
    private static boolean manages(Call call, Credential caller, String tenantId) {
        return Accounts.tenant(call.world().store().read(), tenantId)
                .map(tenant -> tenant.tree())
                .filter(tenant -> !tenant.path(Accounts.UNMANAGED).asBoolean())
                .map(tenant -> owner(tenant, caller.kind()))
                .filter(caller.accountId()::equals)
                .isPresent();
    }

    private static String owner(JsonNode tenant, AccountKind kind) {
        return kind == AccountKind.TENANT
                ? ""
                : tenant.path(kind.token()).path("id").asText();
    }
}
