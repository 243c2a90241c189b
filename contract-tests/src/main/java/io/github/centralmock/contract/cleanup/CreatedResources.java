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

/** What a run made at a target that keeps it: in the journal before it is made, and until it is removed. */
final class CreatedResources {
    /** The removal of more than these takes long enough to be told. */
    private static final int FEW = 5;

    private final ApiDescriptions descriptions;
    private final Target target;
    private final CreatedResourceLog journal;
    private final ResourceRemover removal;
    private final Map<CreatedResource, Identity> byWhom = new LinkedHashMap<>();
    private final Set<String> ownIds = new HashSet<>();

    CreatedResources(AccountSender accounts, ApiDescriptions descriptions) {
        this.descriptions = descriptions;
        this.target = accounts.world().target();
        this.journal = target.created();
        this.removal = new ResourceRemover(accounts, descriptions);
    }

    synchronized boolean isOwnId(String id) {
        return ownIds.contains(id);
    }

    synchronized boolean isOwnPath(String path) {
        return ownIds.stream().anyMatch(id -> (path + "/").contains("/" + id + "/"));
    }

    /** To be called before a write goes out; empty when it makes nothing that bears a mark and can be deleted again. */
    synchronized Optional<CreatedResource> begins(Identity who, PreparedRequest request) {
        Optional<String> mark = NamePrefix.in(request.body());
        Optional<String> home = home(request);
        if (mark.isEmpty() || home.isEmpty()) {
            return Optional.empty();
        }
        CreatedResource begun = journal.begins(who.accountId(), home.get(), mark.get());
        byWhom.put(begun, who);
        return Optional.of(begun);
    }

    private Optional<String> home(PreparedRequest request) {
        return request.method().equals("POST") ? ParentCollection.of(request.path(), descriptions) : Optional.empty();
    }

    /** What was refused was not made; what failed may have been, and is looked for by its mark. */
    synchronized void answered(
            Optional<CreatedResource> begun, Identity who, PreparedRequest request, ApiResponse answer) {
        if (answer.isRefusal()) {
            begun.ifPresent(this::isNot);
        }
        if (answer.isSuccess()) {
            String id = answer.json().map(body -> body.path("id").asText("")).orElse("");
            if (!id.isEmpty() && (begun.isPresent() || answer.status() == 201)) {
                made(begun, who, request, id);
            }
            if (request.method().equals("DELETE")) {
                deleted(request.path());
            }
        }
    }

    /** A part of an own thing needs no mark; without one it is not in the journal, which tells things by their marks. */
    private void made(Optional<CreatedResource> begun, Identity who, PreparedRequest request, String id) {
        ownIds.add(id);
        Optional<CreatedResource> unmarked = home(request)
                .map(home -> new CreatedResource(
                        UUID.randomUUID().toString(), target.name(), who.accountId(), home, id, ""));
        begun.ifPresent(byWhom::remove);
        begun.map(thing -> journal.answered(thing, id)).or(() -> unmarked).ifPresent(thing -> byWhom.put(thing, who));
    }

    private void deleted(String path) {
        byWhom.keySet().stream()
                .filter(thing -> path.equals(thing.path() + "/" + thing.id()))
                .toList()
                .forEach(this::isNot);
    }

    /** Notes that a thing was never made, or is gone. */
    synchronized void isNot(CreatedResource thing) {
        byWhom.remove(thing);
        journal.gone(thing);
    }

    /** Deletes what is still there; what cannot be deleted stays in the journal. */
    synchronized void remove() {
        if (byWhom.size() > FEW) {
            target.traffic().say("Removing what the run made: " + byWhom.size());
        }
        long left = removal.ofThisRun(byWhom).values().stream()
                .filter(outcome -> !outcome.isDone())
                .count();
        if (left > 0) {
            target.traffic().say("Still there: " + left + "; --clean-up tries again");
        }
        byWhom.clear();
    }
}
