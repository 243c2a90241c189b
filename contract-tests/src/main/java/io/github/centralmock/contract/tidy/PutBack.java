package io.github.centralmock.contract.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    static final Outcome AS_IT_WAS = Outcome.done("as it was");

    private final Accounts accounts;
    private final Lookup lookup;

    public PutBack(Accounts accounts, Descriptions descriptions) {
        this.accounts = accounts;
        this.lookup = new Lookup(accounts, descriptions);
    }

    /** Tries to; the journal forgets what is done. */
    public Outcome of(ChangedThing thing) {
        Outcome outcome = tried(thing);
        if (outcome.isDone()) {
            accounts.world().target().changed().over(thing);
        }
        return outcome;
    }

    /** As the other. A call without an answer may still arrive, so the journal goes on knowing of it. */
    Outcome of(BorrowedSetting setting) {
        if (!setting.isUsed()) {
            return AS_IT_WAS;
        }
        if (setting.isUnanswered()) {
            Outcome outcome = tried(setting.thing());
            return outcome.isDone() ? Outcome.left("a call about it had no answer") : outcome;
        }
        return of(setting.thing());
    }

    private Outcome tried(ChangedThing thing) {
        try {
            if (!accounts.of(thing.path()).accountId().equals(thing.accountId())) {
                return Outcome.left("it belongs to another account; choose that with --tenant or its credential");
            }
            Optional<JsonNode> now = lookup.at(thing.path());
            return now.isEmpty() ? Outcome.done("already gone") : putBack(thing, now.get());
        } catch (CannotBuild | WireFailure | RunStopped | TargetFailure notNow) {
            return Outcome.left(notNow.getMessage());
        }
    }

    /** Only what shows as a run set it is put back; anything else was set by somebody else, and is sent as it is. */
    private Outcome putBack(ChangedThing thing, JsonNode now) throws CannotBuild {
        JsonNode set = Json.read(thing.set()).orElseThrow();
        ObjectNode body = Json.MAPPER.createObjectNode();
        boolean isOurs = false;
        boolean isForeign = false;
        for (var member : Json.read(thing.body()).orElseThrow().properties()) {
            JsonNode shown = now.path(member.getKey());
            boolean differs = !shown.equals(member.getValue());
            boolean isSet = isAmong(set.path(member.getKey()), shown);
            isOurs |= differs && isSet;
            isForeign |= differs && !isSet;
            body.set(member.getKey(), differs && !isSet && !shown.isMissingNode() ? shown : member.getValue());
        }
        if (isOurs) {
            return send(thing, Json.write(body));
        }
        return isForeign ? Outcome.done("left, for somebody else has set it since") : AS_IT_WAS;
    }

    private static boolean isAmong(JsonNode values, JsonNode value) {
        for (JsonNode each : values) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private Outcome send(ChangedThing thing, String body) throws CannotBuild {
        Answer answer = accounts.send(thing.method(), thing.path(), Map.of("Content-Type", "application/json"), body);
        return answer.isSuccess() ? Outcome.done("put back") : Outcome.left("the target answered " + answer.status());
    }
}
