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

/** The things that a person named for disruptive calls: how they were before the run touched them, and putting that back. */
public final class ModifiedResources {
    private final AccountSender accounts;
    private final ApiDescriptions descriptions;
    private final Target target;
    private final NamedObjects named;
    private final ResourceLookup lookup;
    private final Set<String> remembered = new HashSet<>();
    private final List<ModifiedSetting> settings = new ArrayList<>();
    private final Map<String, String> staying = new LinkedHashMap<>();
    private final Set<String> lasting = new LinkedHashSet<>();

    public ModifiedResources(AccountSender accounts, ApiDescriptions descriptions) {
        this.accounts = accounts;
        this.descriptions = descriptions;
        this.target = accounts.world().target();
        this.named = target.named();
        this.lookup = new ResourceLookup(accounts, descriptions);
    }

    /**
     * To be called before a call goes out: notes how the named things are that it would disrupt, and what it sets. Throws
     * {@link RequestNotPossibleException} when that cannot be told, for then it could not be put back.
     */
    public synchronized void remember(String method, String path, String body) throws RequestNotPossibleException {
        for (String id : disrupted(method, path, body)) {
            if (!remembered.contains(id)) {
                List<ModifiedSetting> found = new ArrayList<>();
                for (ApiOperation write : writesOn(id)) {
                    asItIs(write, id).ifPresent(found::add);
                }
                settings.addAll(found);
                remembered.add(id);
            }
        }
        setBy(method, path, body).ifPresent(setting -> setting.sends(body));
    }

    private List<String> disrupted(String method, String path, String body) {
        boolean disrupts = OperationRisk.of(method, path) == RiskLimit.DISRUPTIVE;
        return disrupts ? named.namedIn(path + " " + body) : List.of();
    }

    private List<ApiOperation> writesOn(String id) {
        return descriptions
                .operations()
                .filter(write -> write.method().matches("PATCH|PUT|POST"))
                .filter(write -> OperationRisk.of(write.method(), write.path().text()) == RiskLimit.DISRUPTIVE)
                .filter(write -> write.path().parameters().size() == 1)
                .filter(write -> named.idFor(write.path().parameters().get(0))
                        .filter(id::equals)
                        .isPresent())
                .filter(write -> lookup.isShown(pathOf(write, id)))
                .toList();
    }

    private static String pathOf(ApiOperation write, String id) {
        return write.path().filled(Map.of(write.path().parameters().get(0), id));
    }

    private Optional<ModifiedSetting> asItIs(ApiOperation write, String id) throws RequestNotPossibleException {
        String path = pathOf(write, id);
        JsonNode now =
                lookup.at(path).orElseThrow(() -> new RequestNotPossibleException("what --object names is not there"));
        ObjectNode body = JsonTrees.MAPPER.createObjectNode();
        for (OpenApiSchema part : SchemasAtPath.of(write.requestSchema()).parts()) {
            part.properties().keySet().stream()
                    .filter(now::hasNonNull)
                    .forEach(member -> body.set(member, now.path(member)));
        }
        if (body.isEmpty()) {
            return Optional.empty();
        }
        String account = accounts.of(path).accountId();
        return Optional.of(new ModifiedSetting(
                target.changed().asItIs(account, write.method(), path, JsonTrees.write(body)), target.changed()));
    }

    /** What a disruptive call on a named thing sets; orders for many end like those for one. */
    private Optional<ModifiedSetting> setBy(String method, String path, String body) {
        List<String> ids = disrupted(method, path, body);
        return settings.stream()
                .filter(known ->
                        !method.equals("DELETE") && lastStep(known.path()).equals(lastStep(path)))
                .filter(known -> ids.stream().anyMatch(known.path()::contains))
                .findFirst();
    }

    /** To be called when the call was answered: notes what of it can not be put back. */
    public synchronized void answered(String method, String path, String body, int status) {
        Optional<ModifiedSetting> setting = setBy(method, path, body);
        setting.ifPresent(known -> known.answered(body, status));
        if (status >= 300 || disrupted(method, path, body).isEmpty()) {
            return;
        }
        Set<String> changed = ModifiedSetting.names(body);
        changed.removeIf(member -> member.matches("(.+I|i)ds"));
        setting.ifPresent(known -> changed.removeAll(known.members()));
        if (setting.isEmpty() || !changed.isEmpty()) {
            lasting.add(method + " " + path + (changed.isEmpty() ? "" : " with " + String.join(", ", changed)));
        }
    }

    /** To be called when the call did not go out after all. */
    public synchronized void heldBack(String method, String path, String body) {
        setBy(method, path, body).ifPresent(ModifiedSetting::heldBack);
    }

    private static String lastStep(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Puts back what the run set and what still shows. What could not be put back now is tried again when asked again. */
    public synchronized void putBack() {
        SettingsRestorer putBack = new SettingsRestorer(accounts, descriptions);
        staying.clear();
        settings.removeIf(setting -> {
            CleanupResult outcome = putBack.of(setting);
            if (!outcome.isDone()) {
                staying.put(setting.path(), outcome.text());
            } else if (!outcome.equals(SettingsRestorer.AS_IT_WAS)) {
                say(setting.path() + ": " + outcome.text());
            }
            return outcome.isDone();
        });
    }

    /** Says precisely what stays changed. */
    public synchronized void tellWhatStays() {
        staying.forEach((path, why) -> say(path + " may still be changed: " + why + "; --clean-up puts it back later"));
        staying.clear();
        lasting.forEach(call -> say("nothing puts back " + call));
        lasting.clear();
    }

    private void say(String what) {
        target.traffic().say("On what --object names: " + what);
    }
}
