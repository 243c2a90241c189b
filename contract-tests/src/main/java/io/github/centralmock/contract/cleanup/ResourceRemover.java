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

/** Removes resources that runs created, and returns a result for each. */
public final class ResourceRemover {
    private final AccountSender accounts;
    private final ApiDescriptions descriptions;
    private final ResourceLookup lookup;

    public ResourceRemover(AccountSender accounts, ApiDescriptions descriptions) {
        this.accounts = accounts;
        this.descriptions = descriptions;
        this.lookup = new ResourceLookup(accounts, descriptions);
    }

    /**
     * Removes the resources of this run, each with the identity that created it. A resource with a known id is not read
     * before.
     */
    Map<CreatedResource, CleanupResult> removeOfThisRun(Map<CreatedResource, Identity> oldestFirst) {
        return removeAll(
                oldestFirst.keySet(),
                resource -> resource.id().isEmpty()
                        ? deleteIfPrefixed(resource)
                        : delete(
                                resource,
                                resource.id(),
                                path -> accounts.sendAs(oldestFirst.get(resource), "DELETE", path, Map.of(), null)));
    }

    /** Removes the resources of earlier runs that still have the name prefix. */
    public Map<CreatedResource, CleanupResult> removeOfEarlierRuns(Collection<CreatedResource> oldestFirst) {
        return removeAll(oldestFirst, this::deleteIfPrefixed);
    }

    /**
     * Repeats the attempts, newest first, while at least one succeeds: a group can be deleted only after its members.
     */
    private static <T> void repeatWhileSuccessful(Deque<T> newestFirst, Predicate<T> attempt) {
        for (int before = newestFirst.size() + 1; !newestFirst.isEmpty() && newestFirst.size() < before; ) {
            before = newestFirst.size();
            newestFirst.removeIf(attempt);
        }
    }

    private interface Attempt {
        CleanupResult run(CreatedResource resource) throws RequestNotPossibleException;
    }

    private Map<CreatedResource, CleanupResult> removeAll(Collection<CreatedResource> oldestFirst, Attempt attempt) {
        Map<CreatedResource, CleanupResult> results = new LinkedHashMap<>();
        Deque<CreatedResource> remaining = new ArrayDeque<>();
        oldestFirst.forEach(remaining::push);
        try {
            repeatWhileSuccessful(remaining, resource -> {
                results.put(resource, runAttempt(attempt, resource));
                return results.get(resource).isDone();
            });
        } catch (RunAbortedException | TargetException exception) {
            remaining.forEach(resource -> results.putIfAbsent(resource, CleanupResult.left(exception.getMessage())));
        }
        return results;
    }

    private CleanupResult runAttempt(Attempt attempt, CreatedResource resource) {
        try {
            CleanupResult result = attempt.run(resource);
            if (result.isDone()) {
                accounts.world().target().created().gone(resource);
            }
            return result;
        } catch (RequestNotPossibleException | TransportException exception) {
            return CleanupResult.left(exception.getMessage());
        }
    }

    /** Deletes a resource by its id; if the id is not known, by its name prefix. */
    private CleanupResult deleteIfPrefixed(CreatedResource resource) throws RequestNotPossibleException {
        if (!accounts.of(resource.path()).accountId().equals(resource.accountId())) {
            return CleanupResult.left("it belongs to another account; choose that with --tenant or its credential");
        }
        Optional<JsonNode> found = resource.id().isEmpty()
                ? lookup.findInList(resource.path(), item -> item.toString().contains(resource.mark()))
                : lookup.find(resource.path() + "/" + resource.id());
        if (found.isEmpty()) {
            return CleanupResult.done("does not exist any more");
        }
        // Runs rename their resources, so any name with the prefix is accepted.
        if (!found.get().toString().contains(NamePrefix.PREFIX)) {
            return CleanupResult.left("its name no longer has the prefix");
        }
        String id = resource.id().isEmpty() ? found.get().path("id").asText() : resource.id();
        return delete(resource, id, path -> accounts.send("DELETE", path, Map.of(), null));
    }

    private interface Deletion {
        ApiResponse send(String path) throws RequestNotPossibleException;
    }

    private CleanupResult delete(CreatedResource resource, String id, Deletion deletion)
            throws RequestNotPossibleException {
        String path = resource.path() + "/" + id;
        if (id.isEmpty() || descriptions.find("DELETE", path).isEmpty()) {
            return CleanupResult.left("no operation deletes it");
        }
        ApiResponse answer = deletion.send(path);
        if (answer.status() == 404) {
            return CleanupResult.done("does not exist any more");
        }
        return answer.isSuccess()
                ? CleanupResult.done("removed")
                : CleanupResult.left("the target answered " + answer.status());
    }
}
