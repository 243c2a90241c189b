package io.github.centralmock.contract.cleanup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.http.RunAbortedException;
import io.github.centralmock.contract.http.TransportException;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.request.AccountSender;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import io.github.centralmock.contract.sut.SettingSnapshot;
import io.github.centralmock.contract.sut.TargetException;
import java.util.Map;
import java.util.Optional;

/** Puts settings back that a run changed on a thing that a person named. */
public final class SettingsRestorer {
    static final CleanupResult AS_IT_WAS = CleanupResult.done("as it was");

    private final AccountSender accounts;
    private final ResourceLookup lookup;

    public SettingsRestorer(AccountSender accounts, ApiDescriptions descriptions) {
        this.accounts = accounts;
        this.lookup = new ResourceLookup(accounts, descriptions);
    }

    /** Tries to; the journal forgets what is done. */
    public CleanupResult of(SettingSnapshot thing) {
        CleanupResult outcome = tried(thing);
        if (outcome.isDone()) {
            accounts.world().target().changed().over(thing);
        }
        return outcome;
    }

    /** As the other. A call without an answer may still arrive, so the journal goes on knowing of it. */
    CleanupResult of(ModifiedSetting setting) {
        if (!setting.isUsed()) {
            return AS_IT_WAS;
        }
        if (setting.isUnanswered()) {
            CleanupResult outcome = tried(setting.thing());
            return outcome.isDone() ? CleanupResult.left("a call about it had no answer") : outcome;
        }
        return of(setting.thing());
    }

    private CleanupResult tried(SettingSnapshot thing) {
        try {
            if (!accounts.of(thing.path()).accountId().equals(thing.accountId())) {
                return CleanupResult.left("it belongs to another account; choose that with --tenant or its credential");
            }
            Optional<JsonNode> now = lookup.at(thing.path());
            return now.isEmpty() ? CleanupResult.done("already gone") : putBack(thing, now.get());
        } catch (RequestNotPossibleException | TransportException | RunAbortedException | TargetException notNow) {
            return CleanupResult.left(notNow.getMessage());
        }
    }

    /** Only what shows as a run set it is put back; anything else was set by somebody else, and is sent as it is. */
    private CleanupResult putBack(SettingSnapshot thing, JsonNode now) throws RequestNotPossibleException {
        JsonNode set = JsonTrees.read(thing.set()).orElseThrow();
        ObjectNode body = JsonTrees.MAPPER.createObjectNode();
        boolean isOurs = false;
        boolean isForeign = false;
        for (var member : JsonTrees.read(thing.body()).orElseThrow().properties()) {
            JsonNode shown = now.path(member.getKey());
            boolean differs = !shown.equals(member.getValue());
            boolean isSet = isAmong(set.path(member.getKey()), shown);
            isOurs |= differs && isSet;
            isForeign |= differs && !isSet;
            body.set(member.getKey(), differs && !isSet && !shown.isMissingNode() ? shown : member.getValue());
        }
        if (isOurs) {
            return send(thing, JsonTrees.write(body));
        }
        return isForeign ? CleanupResult.done("left, for somebody else has set it since") : AS_IT_WAS;
    }

    private static boolean isAmong(JsonNode values, JsonNode value) {
        for (JsonNode each : values) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private CleanupResult send(SettingSnapshot thing, String body) throws RequestNotPossibleException {
        ApiResponse answer =
                accounts.send(thing.method(), thing.path(), Map.of("Content-Type", "application/json"), body);
        return answer.isSuccess()
                ? CleanupResult.done("put back")
                : CleanupResult.left("the target answered " + answer.status());
    }
}
