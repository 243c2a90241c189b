package io.github.centralmock.world;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The faults that a tester has ordered in this world; the first rule that strikes wins. */
public final class Faults {
    private final List<FaultRule> rules = new CopyOnWriteArrayList<>();

    public void add(FaultRule rule) {
        rules.add(rule);
    }

    /** Puts a rule in the place of the one with the same id, if that is still there. */
    public void replace(FaultRule rule) {
        rules.replaceAll(each -> each.id().equals(rule.id()) ? rule : each);
    }

    /** Removes one rule; false when there is none with that id. */
    public boolean remove(String id) {
        return rules.removeIf(rule -> rule.id().equals(id));
    }

    public void clear() {
        rules.clear();
    }

    public List<FaultRule> all() {
        return List.copyOf(rules);
    }

    public boolean isEmpty() {
        return rules.isEmpty();
    }

    public Optional<Fault> findFor(FaultRule.Request request) {
        return rules.stream().filter(rule -> rule.tryApply(request)).findFirst().map(FaultRule::fault);
    }
}
