package io.github.centralmock.contract.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.generated.Accounts;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.target.ChangedThing;
import io.github.centralmock.contract.target.TargetFailure;
import io.github.centralmock.contract.wire.Answer;
import io.github.centralmock.contract.wire.Json;
import io.github.centralmock.contract.wire.RunStopped;
import io.github.centralmock.contract.wire.WireFailure;
import java.util.Map;
import java.util.Optional;

/** Puts settings back that a run changed on a thing that a person named. */
public final class PutBack {
    private final Accounts accounts;
    private final Lookup lookup;

    public PutBack(Accounts accounts, Descriptions descriptions) {
        this.accounts = accounts;
        this.lookup = new Lookup(accounts, descriptions);
    }

    /** Tries to; the journal forgets what is done. */
    public Outcome of(ChangedThing thing) {
        try {
            Outcome outcome = tried(thing);
            if (outcome.isDone()) {
                accounts.world().target().changed().over(thing);
            }
            return outcome;
        } catch (CannotBuild | WireFailure | RunStopped | TargetFailure notNow) {
            return Outcome.left(notNow.getMessage());
        }
    }

    private Outcome tried(ChangedThing thing) throws CannotBuild {
        if (!accounts.of(thing.path()).accountId().equals(thing.accountId())) {
            return Outcome.left("it belongs to another account; choose that with --tenant or its credential");
        }
        Optional<JsonNode> now = lookup.at(thing.path());
        if (now.isEmpty()) {
            return Outcome.done("already gone");
        }
        JsonNode before = Json.read(thing.body()).orElseThrow();
        boolean isAsBefore = before.properties().stream()
                .allMatch(member -> now.get().path(member.getKey()).equals(member.getValue()));
        return isAsBefore ? Outcome.done("as it was") : send(thing);
    }

    private Outcome send(ChangedThing thing) throws CannotBuild {
        Answer answer =
                accounts.send(thing.method(), thing.path(), Map.of("Content-Type", "application/json"), thing.body());
        return answer.isSuccess() ? Outcome.done("put back") : Outcome.left("the target answered " + answer.status());
    }
}
