package io.github.centralmock;

import io.github.centralmock.world.Fault;
import io.github.centralmock.world.FaultRule;
import io.github.centralmock.world.Faults;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A fault that is in force until it is used up or removed. Its methods change it at once, also while requests run; how often it
 * has already taken effect still counts.
 */
public final class CentralFault {
    private final Faults faults;
    private final String id;
    private FaultRule rule;

    CentralFault(Faults faults, FaultRule rule) {
        this.faults = faults;
        this.id = rule.id();
        this.rule = rule;
    }

    /** The id that the control plane uses for it. */
    public String id() {
        return id;
    }

    /** Takes effect so many times, then no more; 0 means without end. */
    public CentralFault times(int times) {
        return change(old -> old.with(times, old.probability(), old.seed()));
    }

    /**
     * Takes effect on this share of the requests; the same seed chooses the same ones.
     *
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    public CentralFault probability(double share, long seed) {
        return change(old -> old.with(old.times(), share, seed));
    }

    /** Sends this body as it is, instead of the vendor's error body. */
    public CentralFault body(String body) {
        return changeFault(old -> Fault.of(old.name(), old.status(), body, old.headers(), old.delay()));
    }

    /** Adds a header to the answer. */
    public CentralFault header(String name, String value) {
        return changeFault(old -> {
            Map<String, String> headers = new TreeMap<>(old.headers());
            headers.put(name, value);
            return Fault.of(old.name(), old.status(), old.body(), headers, old.delay());
        });
    }

    /** Also holds the answer back for so long. */
    public CentralFault delay(Duration delay) {
        return changeFault(old -> Fault.of(old.name(), old.status(), old.body(), old.headers(), delay));
    }

    /** How often it has taken effect. */
    public synchronized int count() {
        return rule.timesApplied();
    }

    /** Removes it; a second call has no effect. */
    public void remove() {
        faults.remove(id);
    }

    private CentralFault changeFault(UnaryOperator<Fault> change) {
        return change(old -> old.with(change.apply(old.fault())));
    }

    private synchronized CentralFault change(UnaryOperator<FaultRule> change) {
        rule = change.apply(rule);
        faults.replace(rule);
        return this;
    }
}
