package io.github.centralmock.contract.check;

import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.generated.Accounts;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.generated.Request;
import io.github.centralmock.contract.target.CreatedThing;
import io.github.centralmock.contract.target.CreatedThings;
import io.github.centralmock.contract.target.Mark;
import io.github.centralmock.contract.target.TargetFailure;
import io.github.centralmock.contract.wire.Answer;
import io.github.centralmock.contract.wire.RunStopped;
import io.github.centralmock.contract.wire.WireFailure;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** What the run made at a target that keeps it, removed newest first, whatever ends the run. */
final class Possessions {
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);

    private final Accounts accounts;
    private final Descriptions descriptions;
    private final CreatedThings journal;
    private final Deque<CreatedThing> things = new ArrayDeque<>();
    private volatile boolean closing;
    private int underway;

    Possessions(Accounts accounts, Descriptions descriptions) {
        this.accounts = accounts;
        this.descriptions = descriptions;
        this.journal = accounts.world().target().created();
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
        return journal.begins(account, home, Mark.in(request.body()).orElse(Mark.PREFIX));
    }

    /** Notes how the call ended; the path is the one under which the thing can be deleted. */
    synchronized void ended(CreatedThing begun, boolean mayBeThere, String path, String id) {
        if (!mayBeThere) {
            journal.gone(begun);
        } else if (!id.isEmpty()) {
            CreatedThing known =
                    new CreatedThing(begun.key(), begun.target(), begun.accountId(), path, id, begun.mark());
            things.push(journal.answered(known, id));
        }
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
        accounts.world().target().traffic().liftBudget();
        // Some things, such as groups with members, can only go after others have gone.
        for (int before = things.size() + 1; !things.isEmpty() && things.size() < before; ) {
            before = things.size();
            things.removeIf(this::isRemoved);
        }
        things.clear();
    }

    private boolean isRemoved(CreatedThing thing) {
        String path = thing.path() + "/" + thing.id();
        boolean isGone = descriptions.find("DELETE", path).isPresent() && isDeleted(path);
        if (isGone) {
            journal.gone(thing);
        }
        return isGone;
    }

    private boolean isDeleted(String path) {
        try {
            Answer answer = accounts.send("DELETE", path, Map.of(), null);
            return answer.isSuccess() || answer.status() == 404;
        } catch (WireFailure | TargetFailure | RunStopped | CannotBuild unreachable) {
            return false;
        }
    }
}
