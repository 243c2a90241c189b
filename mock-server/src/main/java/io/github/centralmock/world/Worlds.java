package io.github.centralmock.world;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The main world and the sandboxes forked from it, found by id, by client id or by bearer token. */
public final class Worlds {
    /** The id of the world that the estate was loaded into. */
    public static final String MAIN = "main";

    private final World main;
    private final Map<String, World> sandboxes = new ConcurrentHashMap<>();
    private final Map<String, World> byClientId = new ConcurrentHashMap<>();
    private final AtomicLong sandboxNumber = new AtomicLong();

    public Worlds(World main) {
        this.main = main;
        main.credentials().forEach(credential -> byClientId.put(credential.clientId(), main));
    }

    public World main() {
        return main;
    }

    public Optional<World> find(String id) {
        return id.equals(MAIN) ? Optional.of(main) : Optional.ofNullable(sandboxes.get(id));
    }

    /** The world that issued the token, or the main one for tokens that are not ours. */
    public World ofToken(String accessToken) {
        return Tokens.worldOf(accessToken).flatMap(this::find).orElse(main);
    }

    public Optional<World> ofClient(String clientId) {
        return Optional.ofNullable(byClientId.get(clientId))
                .or(() -> Stream.concat(Stream.of(main), sandboxes.values().stream())
                        .filter(world -> world.credential(clientId).isPresent())
                        .findFirst());
    }

    /** Forks {@code origin}: same accounts and documents, credentials of its own. */
    public World fork(World origin) {
        String id = "sandbox" + sandboxNumber.incrementAndGet();
        World sandbox = origin.fork(id, credential -> renewed(credential, origin.seed() + "/" + id));
        sandboxes.put(id, sandbox);
        sandbox.credentials().forEach(credential -> byClientId.put(credential.clientId(), sandbox));
        return sandbox;
    }

    /** Ends a sandbox; false when there is none with that id (the main world cannot be ended). */
    public boolean end(String id) {
        World ended = sandboxes.remove(id);
        if (ended != null) {
            ended.credentials().forEach(credential -> byClientId.remove(credential.clientId()));
        }
        return ended != null;
    }

    /** The oldest first. */
    public List<World> sandboxes() {
        return sandboxes.values().stream()
                .sorted(Comparator.comparing(World::id, World.BY_NUMBER))
                .toList();
    }

    private static Credential renewed(Credential old, String salt) {
        return new Credential(
                nameBased(salt + "/id/" + old.clientId()).toString(),
                nameBased(salt + "/secret/" + old.clientSecret()).toString().replace("-", ""),
                old.kind(),
                old.role(),
                old.accountId(),
                old.accountName(),
                old.dataRegion());
    }

    private static UUID nameBased(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
