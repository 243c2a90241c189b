package io.github.centralmock.contract.mutation;

import io.github.centralmock.contract.openapi.ApiOperation;

/**
 * One mutant: an operation whose responses are changed by a mutator, while the checks run in a separate world. Safe for
 * several threads.
 */
public final class MutationRun {
    private final ApiOperation operation;
    private final Mutator mutator;
    private final Upstream upstream;
    private volatile String world = "main";
    private volatile boolean isReached;
    private volatile boolean hasChanged;

    MutationRun(ApiOperation operation, Mutator mutator, Upstream upstream) {
        this.operation = operation;
        this.mutator = mutator;
        this.upstream = upstream;
    }

    ApiOperation operation() {
        return operation;
    }

    public Mutator mutator() {
        return mutator;
    }

    Upstream upstream() {
        return upstream;
    }

    void setWorld(String id) {
        world = id;
    }

    String world() {
        return world;
    }

    /** Records a response to a request that the mutator applies to, and whether it was changed. */
    void recordResponse(boolean isChanged) {
        isReached = true;
        hasChanged |= isChanged;
    }

    boolean wasReached() {
        return isReached;
    }

    boolean hasChanged() {
        return hasChanged;
    }

    @Override
    public String toString() {
        String place = mutator.place().isEmpty() ? "" : " at " + mutator.place();
        return operation.id() + ": " + mutator.kind() + place;
    }
}
