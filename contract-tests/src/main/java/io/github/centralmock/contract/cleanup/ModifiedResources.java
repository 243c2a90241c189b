package io.github.centralmock.contract.cleanup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.OpenApiSchema;
import io.github.centralmock.contract.openapi.SchemasAtPath;
import io.github.centralmock.contract.request.AccountSender;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import io.github.centralmock.contract.sut.NamedObjects;
import io.github.centralmock.contract.sut.OperationRisk;
import io.github.centralmock.contract.sut.RiskLimit;
import io.github.centralmock.contract.sut.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of the resources of {@code --object} that disruptive requests change: stores their values before the run
 * and restores them.
 */
public final class ModifiedResources {
    private final AccountSender accounts;
    private final ApiDescriptions descriptions;
    private final Target target;
    private final NamedObjects named;
    private final ResourceLookup lookup;
    private final Set<String> recordedIds = new HashSet<>();
    private final List<ModifiedSetting> settings = new ArrayList<>();
    private final Map<String, String> notRestored = new LinkedHashMap<>();
    private final Set<String> irreversible = new LinkedHashSet<>();

    public ModifiedResources(AccountSender accounts, ApiDescriptions descriptions) {
        this.accounts = accounts;
        this.descriptions = descriptions;
        this.target = accounts.world().target();
        this.named = target.named();
        this.lookup = new ResourceLookup(accounts, descriptions);
    }

    /**
     * Records a request before it is sent: stores the settings of the resources that it would change. Throws {@link
     * RequestNotPossibleException} if these cannot be read, because they could not be restored.
     */
    public synchronized void record(String method, String path, String body) throws RequestNotPossibleException {
        for (String id : disruptedIds(method, path, body)) {
            if (!recordedIds.contains(id)) {
                List<ModifiedSetting> found = new ArrayList<>();
                for (ApiOperation write : writesOf(id)) {
                    readSetting(write, id).ifPresent(found::add);
                }
                settings.addAll(found);
                recordedIds.add(id);
            }
        }
        findSetting(method, path, body).ifPresent(setting -> setting.recordRequest(body));
    }

    private List<String> disruptedIds(String method, String path, String body) {
        boolean isDisruptive = OperationRisk.of(method, path) == RiskLimit.DISRUPTIVE;
        return isDisruptive ? named.namedIn(path + " " + body) : List.of();
    }

    private List<ApiOperation> writesOf(String id) {
        return descriptions
                .operations()
                .filter(write -> write.method().matches("PATCH|PUT|POST"))
                .filter(write -> OperationRisk.of(write.method(), write.path().text()) == RiskLimit.DISRUPTIVE)
                .filter(write -> write.path().parameters().size() == 1)
                .filter(write -> named.idFor(write.path().parameters().get(0))
                        .filter(id::equals)
                        .isPresent())
                .filter(write -> lookup.isReadable(pathOf(write, id)))
                .toList();
    }

    private static String pathOf(ApiOperation write, String id) {
        return write.path().filled(Map.of(write.path().parameters().get(0), id));
    }

    private Optional<ModifiedSetting> readSetting(ApiOperation write, String id) throws RequestNotPossibleException {
        String path = pathOf(write, id);
        JsonNode current = lookup.find(path)
                .orElseThrow(() -> new RequestNotPossibleException("the resource of --object does not exist"));
        ObjectNode body = JsonTrees.MAPPER.createObjectNode();
        for (OpenApiSchema part : SchemasAtPath.of(write.requestSchema()).parts()) {
            part.properties().keySet().stream()
                    .filter(current::hasNonNull)
                    .forEach(member -> body.set(member, current.path(member)));
        }
        if (body.isEmpty()) {
            return Optional.empty();
        }
        String account = accounts.of(path).accountId();
        return Optional.of(new ModifiedSetting(
                target.changed().asItIs(account, write.method(), path, JsonTrees.write(body)), target.changed()));
    }

    /** The setting that a disruptive request changes. Requests for several resources end like those for one. */
    private Optional<ModifiedSetting> findSetting(String method, String path, String body) {
        List<String> ids = disruptedIds(method, path, body);
        return settings.stream()
                .filter(known ->
                        !method.equals("DELETE") && lastStep(known.path()).equals(lastStep(path)))
                .filter(known -> ids.stream().anyMatch(known.path()::contains))
                .findFirst();
    }

    /** Records a response, and the changes that cannot be restored. */
    public synchronized void recordResponse(String method, String path, String body, int status) {
        Optional<ModifiedSetting> setting = findSetting(method, path, body);
        setting.ifPresent(known -> known.recordResponse(body, status));
        if (status >= 300 || disruptedIds(method, path, body).isEmpty()) {
            return;
        }
        Set<String> changed = ModifiedSetting.names(body);
        changed.removeIf(member -> member.matches("(.+I|i)ds"));
        setting.ifPresent(known -> changed.removeAll(known.members()));
        if (setting.isEmpty() || !changed.isEmpty()) {
            irreversible.add(method + " " + path + (changed.isEmpty() ? "" : " with " + String.join(", ", changed)));
        }
    }

    /** Records that a request was not sent. */
    public synchronized void recordNotSent(String method, String path, String body) {
        findSetting(method, path, body).ifPresent(ModifiedSetting::recordNotSent);
    }

    private static String lastStep(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Restores the settings of the run. A setting that cannot be restored is tried again in the next call. */
    public synchronized void restore() {
        SettingsRestorer restorer = new SettingsRestorer(accounts, descriptions);
        notRestored.clear();
        settings.removeIf(setting -> {
            CleanupResult result = restorer.restore(setting);
            if (!result.isDone()) {
                notRestored.put(setting.path(), result.text());
            } else if (!result.equals(SettingsRestorer.UNCHANGED)) {
                say(setting.path() + ": " + result.text());
            }
            return result.isDone();
        });
    }

    /** Prints the changes that remain. */
    public synchronized void printRemaining() {
        notRestored.forEach(
                (path, reason) -> say(path + " may still be changed: " + reason + "; run --clean-up to restore it"));
        notRestored.clear();
        irreversible.forEach(call -> say("cannot be restored: " + call));
        irreversible.clear();
    }

    private void say(String message) {
        target.traffic().say("Resource of --object: " + message);
    }
}
