package io.github.centralmock.world;

import io.github.centralmock.store.State;
import io.github.centralmock.store.Store;
import io.github.centralmock.store.Transaction;
import io.github.centralmock.time.WorldClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** One self-contained estate with its own state, clock, credentials, tokens, faults, limits and journal. */
public final class World {
    /** What does not change while a world lives. */
    public record Rules(long seed, int journalSize, List<RateLimits.Window> rateLimits) {}

    /** Orders names that end in a number, such as {@code sandbox2} before {@code sandbox10}. */
    static final Comparator<String> BY_NUMBER =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    private final String id;
    private final Rules rules;
    private final Map<String, Credential> credentials = new LinkedHashMap<>();
    private final State initial;
    private final Store store;
    private final WorldClock clock;
    private final Tokens tokens;
    private final Faults faults = new Faults();
    private final RateLimits limits;
    private final Journal journal;
    private final Map<String, State> snapshots = new ConcurrentHashMap<>();
    private final AtomicLong snapshotNumber = new AtomicLong();

    public World(String id, Rules rules, State initial, List<Credential> credentials, WorldClock clock) {
        this.id = id;
        this.rules = rules;
        credentials.forEach(credential -> this.credentials.put(credential.clientId(), credential));
        this.initial = initial;
        this.store = new Store(initial);
        this.clock = clock;
        this.tokens = new Tokens(id);
        this.limits = new RateLimits(rules.rateLimits());
        this.journal = new Journal(rules.journalSize());
    }

    /** A new world with the current state and time of this one, and with its own credentials. */
    World fork(String newId, UnaryOperator<Credential> renewed) {
        Transaction now = store.read();
        List<Credential> renewedCredentials =
                credentials(now).stream().map(renewed).toList();
        State state = RuntimeCredentials.without(now.state());
        return new World(newId, rules, state, renewedCredentials, WorldClock.like(clock));
    }

    /** Everything as it was when the world began: state, clock, no faults, no tokens, counters at zero. */
    public void reset() {
        store.restore(initial);
        clock.reset();
        tokens.revokeAll();
        faults.clear();
        limits.clear();
        journal.clear();
    }

    /** Keeps the current state; the answer is the snapshot's id. */
    public String snapshot() {
        String name = "snapshot-" + snapshotNumber.incrementAndGet();
        snapshots.put(name, store.state());
        return name;
    }

    /** Puts a kept state back; false when there is no such snapshot. */
    public boolean restore(String snapshotId) {
        State kept = snapshots.get(snapshotId);
        if (kept != null) {
            store.restore(kept);
        }
        return kept != null;
    }

    /** Lets go of a kept state; false when there is no such snapshot. */
    public boolean deleteSnapshot(String snapshotId) {
        return snapshots.remove(snapshotId) != null;
    }

    /** The oldest first. */
    public List<String> snapshotIds() {
        return snapshots.keySet().stream().sorted(BY_NUMBER).toList();
    }

    public Optional<Credential> credential(String clientId) {
        return Optional.ofNullable(credentials.get(clientId)).or(() -> RuntimeCredentials.find(store.read(), clientId));
    }

    /** All credentials, in the order of the estate, then those of accounts made later. */
    public List<Credential> credentials() {
        return credentials(store.read());
    }

    private List<Credential> credentials(Transaction state) {
        List<Credential> all = new ArrayList<>(credentials.values());
        all.addAll(RuntimeCredentials.all(state));
        return List.copyOf(all);
    }

    public String id() {
        return id;
    }

    /** What ids and secrets of this world are derived from. */
    public long seed() {
        return rules.seed();
    }

    public Store store() {
        return store;
    }

    public WorldClock clock() {
        return clock;
    }

    public Tokens tokens() {
        return tokens;
    }

    public Faults faults() {
        return faults;
    }

    public RateLimits limits() {
        return limits;
    }

    public Journal journal() {
        return journal;
    }
}
