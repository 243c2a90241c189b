package io.github.centralmock.contract.tidy;

import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.description.Home;
import io.github.centralmock.contract.generated.Accounts;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.generated.Request;
import io.github.centralmock.contract.target.CreatedThing;
import io.github.centralmock.contract.target.CreatedThings;
import io.github.centralmock.contract.target.Mark;
import io.github.centralmock.contract.target.Target;
import io.github.centralmock.contract.wire.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a run made at a target that keeps it: in the journal before it is made, and until it is removed. */
final class MadeThings {
    private final Accounts accounts;
    private final Descriptions descriptions;
    private final Target target;
    private final CreatedThings journal;
    private final Removal removal;
    private final List<CreatedThing> things = new ArrayList<>();

    MadeThings(Accounts accounts, Descriptions descriptions) {
        this.accounts = accounts;
        this.descriptions = descriptions;
        this.target = accounts.world().target();
        this.journal = target.created();
        this.removal = new Removal(accounts, descriptions);
    }

    /** To be called before a write goes out; empty when it makes nothing that can be deleted again. */
    synchronized Optional<CreatedThing> begins(Request request) throws CannotBuild {
        Optional<String> mark = Mark.in(request.body());
        Optional<String> home = Home.of(request.path(), descriptions);
        if (!request.method().equals("POST") || mark.isEmpty() || home.isEmpty()) {
            return Optional.empty();
        }
        String account = accounts.of(request.path()).accountId();
        CreatedThing begun = journal.begins(account, home.get(), mark.get());
        things.add(begun);
        return Optional.of(begun);
    }

    /** What was refused was not made; what failed may have been, and is looked for by its mark. */
    synchronized void answered(Optional<CreatedThing> begun, Request request, Answer answer) {
        if (answer.isRefusal()) {
            begun.ifPresent(this::isNot);
        }
        if (answer.isSuccess()) {
            String id = answer.json().map(body -> body.path("id").asText("")).orElse("");
            begun.filter(thing -> !id.isEmpty()).ifPresent(thing -> {
                things.remove(thing);
                things.add(journal.answered(thing, id));
            });
            if (request.method().equals("DELETE")) {
                deleted(request.path());
            }
        }
    }

    private void deleted(String path) {
        things.stream()
                .filter(thing -> path.equals(thing.path() + "/" + thing.id()))
                .toList()
                .forEach(this::isNot);
    }

    /** Notes that a thing was never made, or is gone. */
    synchronized void isNot(CreatedThing thing) {
        things.remove(thing);
        journal.gone(thing);
    }

    /** Deletes what is still there; what cannot be deleted stays in the journal. */
    synchronized void remove() {
        if (!things.isEmpty()) {
            target.traffic().say("Removing what the run made: " + things.size());
            long left = removal.ofThisRun(things).values().stream()
                    .filter(outcome -> !outcome.isDone())
                    .count();
            target.traffic().say(left == 0 ? "Removed" : "Still there: " + left + "; --clean-up tries again");
        }
        things.clear();
    }
}
