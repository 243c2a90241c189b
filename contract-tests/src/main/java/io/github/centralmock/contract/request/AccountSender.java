package io.github.centralmock.contract.request;

import io.github.centralmock.contract.http.ApiRequest;
import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.sut.AccountKind;
import io.github.centralmock.contract.sut.Identity;
import io.github.centralmock.contract.sut.TargetWorld;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Sends requests as the account that a path belongs to: partner, organization or tenant. */
public final class AccountSender {
    private final TargetWorld world;
    private final Map<AccountKind, Optional<Identity>> identities = new EnumMap<>(AccountKind.class);

    public AccountSender(TargetWorld world) {
        this.world = world;
    }

    public TargetWorld world() {
        return world;
    }

    /** Who calls a path; throws {@link RequestNotPossibleException} when there is no credential of that kind. */
    public Identity of(String path) throws RequestNotPossibleException {
        AccountKind kind = kindOf(path);
        return identities
                .computeIfAbsent(kind, missing -> world.identities().find(missing))
                .orElseThrow(() -> new RequestNotPossibleException("no " + kind.token() + " credential"));
    }

    /** Sends with token and identity header; the path may carry a query. */
    public ApiResponse send(String method, String path, Map<String, String> moreHeaders, String body)
            throws RequestNotPossibleException {
        return sendAs(of(path), method, path, moreHeaders, body);
    }

    /** Like {@link #send}, but as another account than that of the path. */
    public ApiResponse sendAs(Identity who, String method, String path, Map<String, String> moreHeaders, String body) {
        String base = world.target().hosts().forPath(method, path, who.regionalHost());
        ApiRequest call = new ApiRequest(method, URI.create(base + path), moreHeaders, body);
        if (path.startsWith("/api/v2/oauth2")) {
            return world.target().wire().send(call);
        }
        ApiRequest named = call.with(who.kind().header(), who.accountId());
        return moreHeaders.containsKey("Authorization")
                ? world.target().wire().send(named)
                : world.signed(who.credential(), named);
    }

    private static AccountKind kindOf(String path) {
        if (path.startsWith("/partner/")) {
            return AccountKind.PARTNER;
        }
        return path.startsWith("/organization/") ? AccountKind.ORGANIZATION : AccountKind.TENANT;
    }
}
