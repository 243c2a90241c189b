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
 * Tracks all writes of a run at a target that keeps its data. Each write is recorded before it is sent. Closing the
 * tracker, or Ctrl-C, removes the created resources and restores the changed settings. In a sandbox no write is
 * recorded.
 */
public final class CleanupTracker implements AutoCloseable {
    private static final int WAIT_SECONDS = 5;

    private final TargetWorld world;
    private final AccountSender accounts;
    private final CreatedResources created;
    private final ModifiedResources modified;
    private final Thread shutdownHook = new Thread(this::closeForGood, "clean-up after the run");
    /** Held as a read lock by each write in progress. */
    private final ReadWriteLock writesInProgress = new ReentrantReadWriteLock(true);

    private volatile boolean isClosing;
    private boolean isCleaned;

    /** Sends one request and returns its response. */
    public interface Sender {
        ApiResponse send() throws RequestNotPossibleException;
    }

    public CleanupTracker(AccountSender accounts, ApiDescriptions descriptions) {
        this.world = accounts.world();
        this.accounts = accounts;
        this.created = new CreatedResources(accounts, descriptions);
        this.modified = new ModifiedResources(accounts, descriptions);
        if (!world.isSandbox()) {
            Runtime.getRuntime().addShutdownHook(shutdownHook);
        }
    }

    /** Sends a request unless the run is being stopped. A write is recorded until it is undone. */
    public ApiResponse send(PreparedRequest request, Sender sender) throws RequestNotPossibleException {
        return isTracked(request) ? sendTracked(accounts.of(request.path()), request, sender) : sendUntracked(sender);
    }

    /**
     * As {@link #send}, but with another identity than that of the account of the path. The same identity removes the
     * resource.
     */
    public ApiResponse sendAs(Identity identity, PreparedRequest request, Sender sender)
            throws RequestNotPossibleException {
        return isTracked(request) ? sendTracked(identity, request, sender) : sendUntracked(sender);
    }

    /** Whether this run created the resource with this id. */
    public boolean isOwnId(String id) {
        return created.isOwnId(id);
    }

    /** Whether a path contains the id of a resource that this run created. */
    public boolean isOwnPath(String path) {
        return created.isOwnPath(path);
    }

    private boolean isTracked(PreparedRequest request) {
        return !world.isSandbox() && OperationRisk.of(request.method(), request.path()) != RiskLimit.READ;
    }

    private ApiResponse sendUntracked(Sender sender) throws RequestNotPossibleException {
        requireOpen();
        return sender.send();
    }

    private ApiResponse sendTracked(Identity identity, PreparedRequest request, Sender sender)
            throws RequestNotPossibleException {
        writesInProgress.readLock().lock();
        try {
            requireOpen();
            return sendRecorded(identity, request, sender);
        } finally {
            writesInProgress.readLock().unlock();
        }
    }

    private void requireOpen() {
        if (isClosing) {
            throw new RunAbortedException("the run is being stopped");
        }
    }

    private ApiResponse sendRecorded(Identity identity, PreparedRequest request, Sender sender)
            throws RequestNotPossibleException {
        modified.record(request.method(), request.path(), request.body());
        Optional<CreatedResource> resource = created.recordRequest(identity, request);
        try {
            ApiResponse answer = sender.send();
            created.recordResponse(resource, identity, request, answer);
            modified.recordResponse(request.method(), request.path(), request.body(), answer.status());
            return answer;
        } catch (RunAbortedException exception) {
            resource.ifPresent(created::discard);
            modified.recordNotSent(request.method(), request.path(), request.body());
            throw exception;
        }
    }

    /** Cleans up. Only the first call does so; concurrent calls wait for it. */
    @Override
    public void close() {
        if (!world.isSandbox()) {
            cleanUp();
            try {
                Runtime.getRuntime().removeShutdownHook(shutdownHook);
            } catch (IllegalStateException exception) {
                return;
            }
        }
    }

    /** As {@link #close}, at the end of the process: no request is sent afterwards. */
    public void closeForGood() {
        world.target().traffic().endingWith(this::cleanUp);
    }

    private synchronized void cleanUp() {
        if (!isCleaned) {
            isCleaned = true;
            isClosing = true;
            world.target().traffic().removing(this::removeAndRestore);
        }
    }

    /** Restores settings a second time at the end, because the removal may make it possible. */
    private void removeAndRestore() {
        awaitResponses();
        modified.restore();
        created.remove();
        modified.restore();
        modified.printRemaining();
    }

    /** Waits a limited time for the responses of writes in progress, because a write must be known to be undone. */
    private void awaitResponses() {
        try {
            if (writesInProgress.writeLock().tryLock(WAIT_SECONDS, TimeUnit.SECONDS)) {
                writesInProgress.writeLock().unlock();
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }
}
