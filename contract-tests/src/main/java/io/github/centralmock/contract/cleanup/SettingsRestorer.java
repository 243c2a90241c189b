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

/** Restores settings of resources of {@code --object} that a run changed. */
public final class SettingsRestorer {
    static final CleanupResult UNCHANGED = CleanupResult.done("unchanged");

    private final AccountSender accounts;
    private final ResourceLookup lookup;

    public SettingsRestorer(AccountSender accounts, ApiDescriptions descriptions) {
        this.accounts = accounts;
        this.lookup = new ResourceLookup(accounts, descriptions);
    }

    /** Tries to restore a setting, and removes it from the journal on success. */
    public CleanupResult restore(SettingSnapshot snapshot) {
        CleanupResult result = tryRestore(snapshot);
        if (result.isDone()) {
            accounts.world().target().changed().over(snapshot);
        }
        return result;
    }

    /**
     * Tries to restore a setting. A request without a response may still arrive, so the setting stays in the journal
     * then.
     */
    CleanupResult restore(ModifiedSetting setting) {
        if (!setting.isUsed()) {
            return UNCHANGED;
        }
        if (setting.isUnanswered()) {
            CleanupResult result = tryRestore(setting.snapshot());
            return result.isDone() ? CleanupResult.left("a request had no response") : result;
        }
        return restore(setting.snapshot());
    }

    private CleanupResult tryRestore(SettingSnapshot snapshot) {
        try {
            if (!accounts.of(snapshot.path()).accountId().equals(snapshot.accountId())) {
                return CleanupResult.left("it belongs to another account; choose that with --tenant or its credential");
            }
            Optional<JsonNode> current = lookup.find(snapshot.path());
            return current.isEmpty()
                    ? CleanupResult.done("does not exist any more")
                    : sendOriginalValues(snapshot, current.get());
        } catch (RequestNotPossibleException | TransportException | RunAbortedException | TargetException exception) {
            return CleanupResult.left(exception.getMessage());
        }
    }

    /** Restores only values that the run has set. Other values were set by another client and are sent unchanged. */
    private CleanupResult sendOriginalValues(SettingSnapshot snapshot, JsonNode current)
            throws RequestNotPossibleException {
        JsonNode setValues = JsonTrees.read(snapshot.set()).orElseThrow();
        ObjectNode body = JsonTrees.MAPPER.createObjectNode();
        boolean isSetByRun = false;
        boolean isSetByOthers = false;
        for (var member : JsonTrees.read(snapshot.body()).orElseThrow().properties()) {
            JsonNode shown = current.path(member.getKey());
            boolean differs = !shown.equals(member.getValue());
            boolean isSet = contains(setValues.path(member.getKey()), shown);
            isSetByRun |= differs && isSet;
            isSetByOthers |= differs && !isSet;
            body.set(member.getKey(), differs && !isSet && !shown.isMissingNode() ? shown : member.getValue());
        }
        if (isSetByRun) {
            return send(snapshot, JsonTrees.write(body));
        }
        return isSetByOthers
                ? CleanupResult.done("left unchanged, because another client has changed it since")
                : UNCHANGED;
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode each : values) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private CleanupResult send(SettingSnapshot snapshot, String body) throws RequestNotPossibleException {
        ApiResponse answer =
                accounts.send(snapshot.method(), snapshot.path(), Map.of("Content-Type", "application/json"), body);
        return answer.isSuccess()
                ? CleanupResult.done("restored")
                : CleanupResult.left("the target answered " + answer.status());
    }
}
