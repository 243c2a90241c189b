package io.github.centralmock;

import io.github.centralmock.world.Credential;
import io.github.centralmock.world.World;
import io.github.centralmock.world.Worlds;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** A world as users of the library see it. */
final class WorldView implements Sandbox {
    private final Worlds worlds;
    private final World world;
    private final URI baseUri;

    WorldView(Worlds worlds, World world, URI baseUri) {
        this.worlds = worlds;
        this.world = world;
        this.baseUri = baseUri;
    }

    @Override
    public String id() {
        return world.id();
    }

    @Override
    public URI baseUri() {
        return baseUri;
    }

    @Override
    public CentralCredentials credentials() {
        List<CentralCredential> all =
                world.credentials().stream().map(WorldView::shown).toList();
        return new CentralCredentials(all);
    }

    @Override
    public CentralClock clock() {
        return new CentralClock(world.clock());
    }

    @Override
    public CentralFaults faults() {
        return new CentralFaults(world.faults());
    }

    @Override
    public CentralJournal journal() {
        return new CentralJournal(world.journal());
    }

    @Override
    public Snapshot snapshot() {
        return new Snapshot(world.id(), world.snapshot());
    }

    @Override
    public void restore(Snapshot snapshot) {
        require(snapshot, world::restore);
    }

    @Override
    public void forget(Snapshot snapshot) {
        require(snapshot, world::deleteSnapshot);
    }

    private void require(Snapshot snapshot, Predicate<String> change) {
        if (!snapshot.worldId().equals(world.id()) || !change.test(snapshot.id())) {
            throw new IllegalArgumentException("There is no snapshot \"" + snapshot.id() + "\" in this world.");
        }
    }

    @Override
    public void reset() {
        world.reset();
    }

    @Override
    public Sandbox sandbox() {
        return new WorldView(worlds, worlds.fork(world), baseUri);
    }

    @Override
    public void close() {
        worlds.end(world.id());
    }

    private static CentralCredential shown(Credential credential) {
        return new CentralCredential(
                credential.clientId(),
                credential.clientSecret(),
                CentralCredential.Kind.valueOf(credential.kind().name()),
                CentralCredential.Role.valueOf(credential.role().name()),
                credential.accountId(),
                credential.accountName(),
                Objects.requireNonNullElse(credential.dataRegion(), ""));
    }
}
