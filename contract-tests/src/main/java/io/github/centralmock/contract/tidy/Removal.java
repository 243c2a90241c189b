package io.github.centralmock.contract.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.generated.Accounts;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.target.CreatedThing;
import io.github.centralmock.contract.target.Identity;
import io.github.centralmock.contract.target.Mark;
import io.github.centralmock.contract.target.TargetFailure;
import io.github.centralmock.contract.wire.Answer;
import io.github.centralmock.contract.wire.RunStopped;
import io.github.centralmock.contract.wire.WireFailure;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Removes what runs made at a target that keeps it, and says of each thing what came of it. */
public final class Removal {
    private final Accounts accounts;
    private final Descriptions descriptions;
    private final Lookup lookup;

    public Removal(Accounts accounts, Descriptions descriptions) {
        this.accounts = accounts;
        this.descriptions = descriptions;
        this.lookup = new Lookup(accounts, descriptions);
    }

    /** Removes what the run that asks has made, each thing as who made it; one whose id is known is not looked at before. */
    Map<CreatedThing, Outcome> ofThisRun(Map<CreatedThing, Identity> oldestFirst) {
        return all(
                oldestFirst.keySet(),
                thing -> thing.id().isEmpty()
                        ? ifMarked(thing)
                        : delete(thing, thing.id(), path -> accounts.sendAs(
                                oldestFirst.get(thing), "DELETE", path, Map.of(), null)));
    }

    /** Removes what earlier runs made, but only what still bears a mark. */
    public Map<CreatedThing, Outcome> ofEarlierRuns(Collection<CreatedThing> oldestFirst) {
        return all(oldestFirst, this::ifMarked);
    }

    /** Tries all, newest first, as long as one more goes: a group with members can only go after these. */
    private static <T> void whileAnyGoes(Deque<T> newestFirst, Predicate<T> goes) {
        for (int before = newestFirst.size() + 1; !newestFirst.isEmpty() && newestFirst.size() < before; ) {
            before = newestFirst.size();
            newestFirst.removeIf(goes);
        }
    }

    private interface Attempt {
        Outcome on(CreatedThing thing) throws CannotBuild;
    }

    private Map<CreatedThing, Outcome> all(Collection<CreatedThing> oldestFirst, Attempt attempt) {
        Map<CreatedThing, Outcome> outcomes = new LinkedHashMap<>();
        Deque<CreatedThing> left = new ArrayDeque<>();
        oldestFirst.forEach(left::push);
        try {
            whileAnyGoes(left, thing -> {
                outcomes.put(thing, tried(attempt, thing));
                return outcomes.get(thing).isDone();
            });
        } catch (RunStopped | TargetFailure end) {
            left.forEach(thing -> outcomes.putIfAbsent(thing, Outcome.left(end.getMessage())));
        }
        return outcomes;
    }

    private Outcome tried(Attempt attempt, CreatedThing thing) {
        try {
            Outcome outcome = attempt.on(thing);
            if (outcome.isDone()) {
                accounts.world().target().created().gone(thing);
            }
            return outcome;
        } catch (CannotBuild | WireFailure notNow) {
            return Outcome.left(notNow.getMessage());
        }
    }

    /** By its id; or by the very mark that it was given, if the run ended before it knew the id. */
    private Outcome ifMarked(CreatedThing thing) throws CannotBuild {
        if (!accounts.of(thing.path()).accountId().equals(thing.accountId())) {
            return Outcome.left("it belongs to another account; choose that with --tenant or its credential");
        }
        Optional<JsonNode> found = thing.id().isEmpty()
                ? lookup.inList(thing.path(), item -> item.toString().contains(thing.mark()))
                : lookup.at(thing.path() + "/" + thing.id());
        if (found.isEmpty()) {
            return Outcome.done("already gone");
        }
        // Runs rename what they made, so any mark will do.
        if (!found.get().toString().contains(Mark.PREFIX)) {
            return Outcome.left("it does not bear the mark any more");
        }
        String id = thing.id().isEmpty() ? found.get().path("id").asText() : thing.id();
        return delete(thing, id, path -> accounts.send("DELETE", path, Map.of(), null));
    }

    private interface Deletion {
        Answer of(String path) throws CannotBuild;
    }

    private Outcome delete(CreatedThing thing, String id, Deletion deletion) throws CannotBuild {
        String path = thing.path() + "/" + id;
        if (id.isEmpty() || descriptions.find("DELETE", path).isEmpty()) {
            return Outcome.left("no operation deletes it");
        }
        Answer answer = deletion.of(path);
        if (answer.status() == 404) {
            return Outcome.done("already gone");
        }
        return answer.isSuccess() ? Outcome.done("removed") : Outcome.left("the target answered " + answer.status());
    }
}
