package io.github.centralmock.contract.tidy;

import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.description.Home;
import io.github.centralmock.contract.generated.Accounts;
import io.github.centralmock.contract.generated.Request;
import io.github.centralmock.contract.target.CreatedThing;
import io.github.centralmock.contract.target.CreatedThings;
import io.github.centralmock.contract.target.Identity;
import io.github.centralmock.contract.target.Mark;
import io.github.centralmock.contract.target.Target;
import io.github.centralmock.contract.wire.Answer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a run made at a target that keeps it: in the journal before it is made, and until it is removed. */
final class MadeThings {
    /** The removal of more than these takes long enough to be told. */
    private static final int FEW = 5;

    private final Descriptions descriptions;
    private final Target target;
    private final CreatedThings journal;
    private final Removal removal;
    private final Map<CreatedThing, Identity> byWhom = new LinkedHashMap<>();
    private final Set<String> ownIds = new HashSet<>();

    MadeThings(Accounts accounts, Descriptions descriptions) {
        this.descriptions = descriptions;
        this.target = accounts.world().target();
        this.journal = target.created();
        this.removal = new Removal(accounts, descriptions);
    }

    synchronized boolean isOwnId(String id) {
        return ownIds.contains(id);
    }

    synchronized boolean isOwnPath(String path) {
        return ownIds.stream().anyMatch(id -> (path + "/").contains("/" + id + "/"));
    }

    /** To be called before a write goes out; empty when it makes nothing that bears a mark and can be deleted again. */
    synchronized Optional<CreatedThing> begins(Identity who, Request request) {
        Optional<String> mark = Mark.in(request.body());
        Optional<String> home = home(request);
        if (mark.isEmpty() || home.isEmpty()) {
            return Optional.empty();
        }
        CreatedThing begun = journal.begins(who.accountId(), home.get(), mark.get());
        byWhom.put(begun, who);
        return Optional.of(begun);
    }

    private Optional<String> home(Request request) {
        return request.method().equals("POST") ? Home.of(request.path(), descriptions) : Optional.empty();
    }

    /** What was refused was not made; what failed may have been, and is looked for by its mark. */
    synchronized void answered(Optional<CreatedThing> begun, Identity who, Request request, Answer answer) {
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
    private void made(Optional<CreatedThing> begun, Identity who, Request request, String id) {
        ownIds.add(id);
        Optional<CreatedThing> unmarked = home(request)
                .map(home -> new CreatedThing(
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
    synchronized void isNot(CreatedThing thing) {
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
