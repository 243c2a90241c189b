package io.github.centralmock.contract.tidy;

import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.generated.Accounts;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.generated.Request;
import io.github.centralmock.contract.target.CreatedThing;
import io.github.centralmock.contract.target.Effect;
import io.github.centralmock.contract.target.Identity;
import io.github.centralmock.contract.target.Permission;
import io.github.centralmock.contract.target.World;
import io.github.centralmock.contract.wire.Answer;
import io.github.centralmock.contract.wire.RunStopped;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * What a run leaves at a target that keeps what it is told. All its writes go through here: each is noted before it goes
 * out, and closing, or Ctrl-C, removes and puts back. In a sandbox nothing is noted.
 */
public final class Footprint implements AutoCloseable {
    private static final int LAST_ANSWERS_SECONDS = 5;

    private final World world;
    private final Accounts accounts;
    private final MadeThings made;
    private final Borrowed borrowed;
    private final Thread onExit = new Thread(this::closeForGood, "clean up behind the run");
    /** Writes share it while they are under way. */
    private final ReadWriteLock underway = new ReentrantReadWriteLock(true);

    private volatile boolean isClosing;
    private boolean isTidy;

    /** Sends one request and has its answer. */
    public interface Sending {
        Answer send() throws CannotBuild;
    }

    public Footprint(Accounts accounts, Descriptions descriptions) {
        this.world = accounts.world();
        this.accounts = accounts;
        this.made = new MadeThings(accounts, descriptions);
        this.borrowed = new Borrowed(accounts, descriptions);
        if (!world.isSandbox()) {
            Runtime.getRuntime().addShutdownHook(onExit);
        }
    }

    /** Sends, unless the run is being stopped; what is written is known from before it goes out until it is undone. */
    public Answer send(Request request, Sending sending) throws CannotBuild {
        return isKept(request) ? keeping(accounts.of(request.path()), request, sending) : reading(sending);
    }

    /** As {@link #send}, for somebody else than the account that a path belongs to; who made a thing removes it too. */
    public Answer sendAs(Identity who, Request request, Sending sending) throws CannotBuild {
        return isKept(request) ? keeping(who, request, sending) : reading(sending);
    }

    /** Whether this run made the thing with this id. */
    public boolean isOwnId(String id) {
        return made.isOwnId(id);
    }

    /** Whether a path leads to a thing that this run made, or to a part of one. */
    public boolean isOwnPath(String path) {
        return made.isOwnPath(path);
    }

    private boolean isKept(Request request) {
        return !world.isSandbox() && Effect.of(request.method(), request.path()) != Permission.READ;
    }

    private Answer reading(Sending sending) throws CannotBuild {
        requireOpen();
        return sending.send();
    }

    private Answer keeping(Identity who, Request request, Sending sending) throws CannotBuild {
        underway.readLock().lock();
        try {
            requireOpen();
            return noted(who, request, sending);
        } finally {
            underway.readLock().unlock();
        }
    }

    private void requireOpen() {
        if (isClosing) {
            throw new RunStopped("the run is being stopped");
        }
    }

    private Answer noted(Identity who, Request request, Sending sending) throws CannotBuild {
        borrowed.remember(request.method(), request.path(), request.body());
        Optional<CreatedThing> begun = made.begins(who, request);
        try {
            Answer answer = sending.send();
            made.answered(begun, who, request, answer);
            borrowed.answered(request.method(), request.path(), request.body(), answer.status());
            return answer;
        } catch (RunStopped heldBack) {
            begun.ifPresent(made::isNot);
            borrowed.heldBack(request.method(), request.path(), request.body());
            throw heldBack;
        }
    }

    /** Leaves the target as it was; the first of several calls does it, the others wait for that. */
    @Override
    public void close() {
        if (!world.isSandbox()) {
            tidyUp();
            try {
                Runtime.getRuntime().removeShutdownHook(onExit);
            } catch (IllegalStateException isStopping) {
                return;
            }
        }
    }

    /** As {@link #close}, when the process ends: nothing more is sent afterwards, by whomever. */
    public void closeForGood() {
        world.target().traffic().endingWith(this::tidyUp);
    }

    private synchronized void tidyUp() {
        if (!isTidy) {
            isTidy = true;
            isClosing = true;
            world.target().traffic().removing(this::removeAndPutBack);
        }
    }

    /** What could not be put back at once may go when the rest is done. */
    private void removeAndPutBack() {
        awaitAnswers();
        borrowed.putBack();
        made.remove();
        borrowed.putBack();
        borrowed.tellWhatStays();
    }

    /** What is just being written must be known before it can be undone; an answer that never comes is not waited for. */
    private void awaitAnswers() {
        try {
            if (underway.writeLock().tryLock(LAST_ANSWERS_SECONDS, TimeUnit.SECONDS)) {
                underway.writeLock().unlock();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
