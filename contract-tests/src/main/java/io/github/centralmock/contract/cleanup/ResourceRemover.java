package io.github.centralmock.contract.cleanup;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.http.RunAbortedException;
import io.github.centralmock.contract.http.TransportException;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.request.AccountSender;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import io.github.centralmock.contract.sut.CreatedResource;
import io.github.centralmock.contract.sut.Identity;
import io.github.centralmock.contract.sut.NamePrefix;
import io.github.centralmock.contract.sut.TargetException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Removes what runs made at a target that keeps it, and says of each thing what came of it. */
public final class ResourceRemover {
    private final AccountSender accounts;
    private final ApiDescriptions descriptions;
    private final ResourceLookup lookup;

    public ResourceRemover(AccountSender accounts, ApiDescriptions descriptions) {
        this.accounts = accounts;
        this.descriptions = descriptions;
        this.lookup = new ResourceLookup(accounts, descriptions);
    }

    /** Removes what the run that asks has made, each thing as who made it; one whose id is known is not looked at before. */
    Map<CreatedResource, CleanupResult> ofThisRun(Map<CreatedResource, Identity> oldestFirst) {
        return all(
                oldestFirst.keySet(),
                thing -> thing.id().isEmpty()
                        ? ifMarked(thing)
                        : delete(
                                thing,
                                thing.id(),
                                path -> accounts.sendAs(oldestFirst.get(thing), "DELETE", path, Map.of(), null)));
    }

    /** Removes what earlier runs made, but only what still bears a mark. */
    public Map<CreatedResource, CleanupResult> ofEarlierRuns(Collection<CreatedResource> oldestFirst) {
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
        CleanupResult on(CreatedResource thing) throws RequestNotPossibleException;
    }

    private Map<CreatedResource, CleanupResult> all(Collection<CreatedResource> oldestFirst, Attempt attempt) {
        Map<CreatedResource, CleanupResult> outcomes = new LinkedHashMap<>();
        Deque<CreatedResource> left = new ArrayDeque<>();
        oldestFirst.forEach(left::push);
        try {
            whileAnyGoes(left, thing -> {
                outcomes.put(thing, tried(attempt, thing));
                return outcomes.get(thing).isDone();
            });
        } catch (RunAbortedException | TargetException end) {
            left.forEach(thing -> outcomes.putIfAbsent(thing, CleanupResult.left(end.getMessage())));
        }
        return outcomes;
    }

    private CleanupResult tried(Attempt attempt, CreatedResource thing) {
        try {
            CleanupResult outcome = attempt.on(thing);
            if (outcome.isDone()) {
                accounts.world().target().created().gone(thing);
            }
            return outcome;
        } catch (RequestNotPossibleException | TransportException notNow) {
            return CleanupResult.left(notNow.getMessage());
        }
    }

    /** By its id; or by the very mark that it was given, if the run ended before it knew the id. */
    private CleanupResult ifMarked(CreatedResource thing) throws RequestNotPossibleException {
        if (!accounts.of(thing.path()).accountId().equals(thing.accountId())) {
            return CleanupResult.left("it belongs to another account; choose that with --tenant or its credential");
        }
        Optional<JsonNode> found = thing.id().isEmpty()
                ? lookup.inList(thing.path(), item -> item.toString().contains(thing.mark()))
                : lookup.at(thing.path() + "/" + thing.id());
        if (found.isEmpty()) {
            return CleanupResult.done("already gone");
        }
        // Runs rename what they made, so any mark will do.
        if (!found.get().toString().contains(NamePrefix.PREFIX)) {
            return CleanupResult.left("it does not bear the mark any more");
        }
        String id = thing.id().isEmpty() ? found.get().path("id").asText() : thing.id();
        return delete(thing, id, path -> accounts.send("DELETE", path, Map.of(), null));
    }

    private interface Deletion {
        ApiResponse of(String path) throws RequestNotPossibleException;
    }

    private CleanupResult delete(CreatedResource thing, String id, Deletion deletion)
            throws RequestNotPossibleException {
        String path = thing.path() + "/" + id;
        if (id.isEmpty() || descriptions.find("DELETE", path).isEmpty()) {
            return CleanupResult.left("no operation deletes it");
        }
        ApiResponse answer = deletion.of(path);
        if (answer.status() == 404) {
            return CleanupResult.done("already gone");
        }
        return answer.isSuccess()
                ? CleanupResult.done("removed")
                : CleanupResult.left("the target answered " + answer.status());
    }
}
