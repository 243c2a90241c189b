package io.github.centralmock.contract.generated;

import io.github.centralmock.contract.target.Identity;
import io.github.centralmock.contract.target.Kind;
import io.github.centralmock.contract.target.World;
import io.github.centralmock.contract.wire.Answer;
import io.github.centralmock.contract.wire.Call;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Sends requests as the account that a path belongs to: partner, organization or tenant. */
public final class Accounts {
    private final World world;
    private final Map<Kind, Optional<Identity>> identities = new EnumMap<>(Kind.class);

    public Accounts(World world) {
        this.world = world;
    }

    public World world() {
        return world;
    }

    /** Who calls a path; throws {@link CannotBuild} when there is no credential of that kind. */
    public Identity of(String path) throws CannotBuild {
        Kind kind = kindOf(path);
        return identities
                .computeIfAbsent(kind, missing -> world.identities().find(missing))
                .orElseThrow(() -> new CannotBuild("no " + kind.token() + " credential"));
    }

    /** Sends with token and identity header; the path may carry a query. */
    public Answer send(String method, String path, Map<String, String> moreHeaders, String body) throws CannotBuild {
        return sendAs(of(path), method, path, moreHeaders, body);
    }

    /** As {@link #send}, for somebody else than the account that a path belongs to. */
    public Answer sendAs(Identity who, String method, String path, Map<String, String> moreHeaders, String body) {
        String base = world.target().hosts().forPath(method, path, who.regionalHost());
        Call call = new Call(method, URI.create(base + path), moreHeaders, body);
        if (path.startsWith("/api/v2/oauth2")) {
            return world.target().wire().send(call);
        }
        Call named = call.with(who.kind().header(), who.accountId());
        return moreHeaders.containsKey("Authorization")
                ? world.target().wire().send(named)
                : world.signed(who.credential(), named);
    }

    private static Kind kindOf(String path) {
        if (path.startsWith("/partner/")) {
            return Kind.PARTNER;
        }
        return path.startsWith("/organization/") ? Kind.ORGANIZATION : Kind.TENANT;
    }
}
