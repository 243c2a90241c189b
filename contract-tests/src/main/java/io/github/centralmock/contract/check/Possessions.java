package io.github.centralmock.contract.check;

import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.generated.Accounts;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.generated.Request;
import io.github.centralmock.contract.target.CreatedThing;
import io.github.centralmock.contract.target.CreatedThings;
import io.github.centralmock.contract.target.Mark;
import io.github.centralmock.contract.target.Target;
import io.github.centralmock.contract.tidy.Removal;
import io.github.centralmock.contract.wire.RunStopped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the run made at a target that keeps it, removed whatever ends the run. */
final class Possessions {
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);

    private final Accounts accounts;
    private final Target target;
    private final CreatedThings journal;
    private final Removal removal;
    private final List<CreatedThing> things = new ArrayList<>();
    private volatile boolean closing;
    private int underway;

    Possessions(Accounts accounts, Descriptions descriptions) {
        this.accounts = accounts;
        this.target = accounts.world().target();
        this.journal = target.created();
        this.removal = new Removal(accounts, descriptions);
    }

    /** Whether removal has begun, so that nothing new may be made. */
    boolean isClosing() {
        return closing;
    }

    /** Notes a creating call before it goes out, and the list that the new thing will be in. */
    synchronized CreatedThing begins(Request request, String home) throws CannotBuild {
        String account = accounts.of(request.path()).accountId();
        if (closing) {
            throw new RunStopped("the run is being stopped");
        }
        underway++;
        CreatedThing begun =
                journal.begins(account, home, Mark.in(request.body()).orElse(Mark.PREFIX));
        things.add(begun);
        return begun;
    }

    /** Notes that the call was answered; the path is the one under which the thing can be deleted. */
    synchronized void ended(CreatedThing begun, boolean mayBeThere, String path, String id) {
        if (!mayBeThere) {
            notMade(begun);
        } else if (!id.isEmpty()) {
            CreatedThing known =
                    new CreatedThing(begun.key(), begun.target(), begun.accountId(), path, id, begun.mark());
            things.remove(begun);
            things.add(journal.answered(known, id));
        }
    }

    /** Notes that a creating call was refused or held back. */
    synchronized void notMade(CreatedThing begun) {
        things.remove(begun);
        journal.gone(begun);
    }

    /** Notes that a creating call is over, with or without an answer. */
    synchronized void over() {
        underway--;
        notifyAll();
    }

    /** What is just being made must be known before it can be removed; an answer that never comes is not waited for. */
    private void awaitAnswers() {
        long end = System.nanoTime() + LAST_ANSWERS.toNanos();
        try {
            for (long left = LAST_ANSWERS.toMillis(); underway > 0 && left > 0; ) {
                wait(left);
                left = (end - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void deleted(String realPath) {
        things.removeIf(thing -> {
            boolean isIt = realPath.equals(thing.path() + "/" + thing.id());
            if (isIt) {
                journal.gone(thing);
            }
            return isIt;
        });
    }

    /** Deletes what is still there; what cannot be deleted stays in the journal. */
    synchronized void remove() {
        closing = true;
        awaitAnswers();
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
