package io.github.centralmock.contract.generated;

import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.description.Home;
import io.github.centralmock.contract.target.CreatedThing;
import io.github.centralmock.contract.target.CreatedThings;
import io.github.centralmock.contract.target.Mark;
import io.github.centralmock.contract.wire.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the journal of what a plan's requests make at a target that keeps it, and of what they delete again. */
final class MadeThings {
    private final Accounts accounts;
    private final Descriptions descriptions;
    private final CreatedThings journal;
    private final List<CreatedThing> there = new ArrayList<>();

    MadeThings(Accounts accounts, Descriptions descriptions) {
        this.accounts = accounts;
        this.descriptions = descriptions;
        this.journal = accounts.world().target().created();
    }

    /** To be called before a request goes out; empty when it makes nothing that stays. */
    Optional<CreatedThing> begins(Request request) throws CannotBuild {
        Optional<String> mark = Mark.in(request.body());
        boolean isKept = !accounts.world().isSandbox() && request.method().equals("POST");
        Optional<String> home = Home.of(request.path(), descriptions);
        if (!isKept || mark.isEmpty() || home.isEmpty()) {
            return Optional.empty();
        }
        String account = accounts.of(request.path()).accountId();
        return Optional.of(journal.begins(account, home.get(), mark.get()));
    }

    /** What was refused was not made; what failed may have been. */
    void ended(Optional<CreatedThing> begun, Request request, Answer answer) {
        boolean isRefused = answer.status() >= 400 && answer.status() < 500;
        begun.filter(thing -> isRefused).ifPresent(journal::gone);
        String id = answer.json()
                .map(body -> body.path("id").asText(""))
                .filter(text -> answer.isSuccess())
                .orElse("");
        begun.filter(thing -> !id.isEmpty()).ifPresent(thing -> there.add(journal.answered(thing, id)));
        if (request.method().equals("DELETE") && answer.isSuccess()) {
            there.stream()
                    .filter(thing -> request.path().equals(thing.path() + "/" + thing.id()))
                    .forEach(journal::gone);
        }
    }
}
