package io.github.centralmock.contract.cleanup;

import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.http.RunAbortedException;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.request.AccountSender;
import io.github.centralmock.contract.request.PreparedRequest;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import io.github.centralmock.contract.sut.CreatedResource;
import io.github.centralmock.contract.sut.Identity;
import io.github.centralmock.contract.sut.OperationRisk;
import io.github.centralmock.contract.sut.RiskLimit;
import io.github.centralmock.contract.sut.TargetWorld;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * What a run leaves at a target that keeps what it is told. All its writes go through here: each is noted before it goes
 * out, and closing, or Ctrl-C, removes and puts back. In a sandbox nothing is noted.
 */
public final class CleanupTracker implements AutoCloseable {
    private static final int LAST_ANSWERS_SECONDS = 5;

    private final TargetWorld world;
    private final AccountSender accounts;
    private final CreatedResources made;
    private final ModifiedResources borrowed;
    private final Thread onExit = new Thread(this::closeForGood, "clean up behind the run");
    /** Writes share it while they are under way. */
    private final ReadWriteLock underway = new ReentrantReadWriteLock(true);

    private volatile boolean isClosing;
    private boolean isTidy;

    /** Sends one request and has its answer. */
    public interface Sender {
        ApiResponse send() throws RequestNotPossibleException;
    }

    public CleanupTracker(AccountSender accounts, ApiDescriptions descriptions) {
        this.world = accounts.world();
        this.accounts = accounts;
        this.made = new CreatedResources(accounts, descriptions);
        this.borrowed = new ModifiedResources(accounts, descriptions);
        if (!world.isSandbox()) {
            Runtime.getRuntime().addShutdownHook(onExit);
        }
    }

    /** Sends, unless the run is being stopped; what is written is known from before it goes out until it is undone. */
    public ApiResponse send(PreparedRequest request, Sender sending) throws RequestNotPossibleException {
        return isKept(request) ? keeping(accounts.of(request.path()), request, sending) : reading(sending);
    }

    /** As {@link #send}, for somebody else than the account that a path belongs to; who made a thing removes it too. */
    public ApiResponse sendAs(Identity who, PreparedRequest request, Sender sending)
            throws RequestNotPossibleException {
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

    private boolean isKept(PreparedRequest request) {
        return !world.isSandbox() && OperationRisk.of(request.method(), request.path()) != RiskLimit.READ;
    }

    private ApiResponse reading(Sender sending) throws RequestNotPossibleException {
        requireOpen();
        return sending.send();
    }

    private ApiResponse keeping(Identity who, PreparedRequest request, Sender sending)
            throws RequestNotPossibleException {
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
            throw new RunAbortedException("the run is being stopped");
        }
    }

    private ApiResponse noted(Identity who, PreparedRequest request, Sender sending)
            throws RequestNotPossibleException {
        borrowed.remember(request.method(), request.path(), request.body());
        Optional<CreatedResource> begun = made.begins(who, request);
        try {
            ApiResponse answer = sending.send();
            made.answered(begun, who, request, answer);
            borrowed.answered(request.method(), request.path(), request.body(), answer.status());
            return answer;
        } catch (RunAbortedException heldBack) {
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
