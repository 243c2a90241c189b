package io.github.centralmock.contract.cleanup;

import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ParentCollection;
import io.github.centralmock.contract.request.AccountSender;
import io.github.centralmock.contract.request.PreparedRequest;
import io.github.centralmock.contract.sut.CreatedResource;
import io.github.centralmock.contract.sut.CreatedResourceLog;
import io.github.centralmock.contract.sut.Identity;
import io.github.centralmock.contract.sut.NamePrefix;
import io.github.centralmock.contract.sut.Target;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The resources that a run created. They are in the journal before they are created, until they are removed. */
final class CreatedResources {
    /** A message is printed only for more resources than this. */
    private static final int QUIET_LIMIT = 5;

    private final ApiDescriptions descriptions;
    private final Target target;
    private final CreatedResourceLog journal;
    private final ResourceRemover remover;
    private final Map<CreatedResource, Identity> creators = new LinkedHashMap<>();
    private final Set<String> ownIds = new HashSet<>();

    CreatedResources(AccountSender accounts, ApiDescriptions descriptions) {
        this.descriptions = descriptions;
        this.target = accounts.world().target();
        this.journal = target.created();
        this.remover = new ResourceRemover(accounts, descriptions);
    }

    synchronized boolean isOwnId(String id) {
        return ownIds.contains(id);
    }

    synchronized boolean isOwnPath(String path) {
        return ownIds.stream().anyMatch(id -> (path + "/").contains("/" + id + "/"));
    }

    /**
     * Records a write before it is sent; empty if it does not create a resource with the name prefix that can be
     * deleted.
     */
    synchronized Optional<CreatedResource> recordRequest(Identity identity, PreparedRequest request) {
        Optional<String> prefix = NamePrefix.in(request.body());
        Optional<String> collection = collection(request);
        if (prefix.isEmpty() || collection.isEmpty()) {
            return Optional.empty();
        }
        CreatedResource resource = journal.begins(identity.accountId(), collection.get(), prefix.get());
        creators.put(resource, identity);
        return Optional.of(resource);
    }

    private Optional<String> collection(PreparedRequest request) {
        return request.method().equals("POST") ? ParentCollection.of(request.path(), descriptions) : Optional.empty();
    }

    /**
     * Records a response. A refused request created no resource; a failed one may have, so the resource is searched by
     * its prefix.
     */
    synchronized void recordResponse(
            Optional<CreatedResource> resource, Identity identity, PreparedRequest request, ApiResponse answer) {
        if (answer.isRefusal()) {
            resource.ifPresent(this::discard);
        }
        if (answer.isSuccess()) {
            String id = answer.json().map(body -> body.path("id").asText("")).orElse("");
            if (!id.isEmpty() && (resource.isPresent() || answer.status() == 201)) {
                recordCreated(resource, identity, request, id);
            }
            if (request.method().equals("DELETE")) {
                recordDeleted(request.path());
            }
        }
    }

    /** Records a created resource. A part of an own resource may have no prefix; then it is not in the journal. */
    private void recordCreated(
            Optional<CreatedResource> resource, Identity identity, PreparedRequest request, String id) {
        ownIds.add(id);
        Optional<CreatedResource> unmarked = collection(request)
                .map(parent -> new CreatedResource(
                        UUID.randomUUID().toString(), target.name(), identity.accountId(), parent, id, ""));
        resource.ifPresent(creators::remove);
        resource.map(known -> journal.answered(known, id))
                .or(() -> unmarked)
                .ifPresent(known -> creators.put(known, identity));
    }

    private void recordDeleted(String path) {
        creators.keySet().stream()
                .filter(resource -> path.equals(resource.path() + "/" + resource.id()))
                .toList()
                .forEach(this::discard);
    }

    /** Removes a resource from the journal, because it was not created or is deleted. */
    synchronized void discard(CreatedResource resource) {
        creators.remove(resource);
        journal.gone(resource);
    }

    /** Deletes the remaining resources. A resource that cannot be deleted stays in the journal. */
    synchronized void remove() {
        if (creators.size() > QUIET_LIMIT) {
            target.traffic().say("Removing the resources of the run: " + creators.size());
        }
        long remaining = remover.removeOfThisRun(creators).values().stream()
                .filter(result -> !result.isDone())
                .count();
        if (remaining > 0) {
            target.traffic().say("Not removed: " + remaining + "; run --clean-up to try again");
        }
        creators.clear();
    }
}
