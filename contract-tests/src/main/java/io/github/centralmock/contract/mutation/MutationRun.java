package io.github.centralmock.contract.mutation;

import io.github.centralmock.contract.openapi.ApiOperation;

/** One mutation of one operation while the harness looks at it, in a world of its own. Safe for several threads. */
public final class MutationRun {
    private final ApiOperation operation;
    private final Mutator mutation;
    private final Upstream upstream;
    private volatile String world = "main";
    private volatile boolean reached;
    private volatile boolean lied;

    MutationRun(ApiOperation operation, Mutator mutation, Upstream upstream) {
        this.operation = operation;
        this.mutation = mutation;
        this.upstream = upstream;
    }

    ApiOperation operation() {
        return operation;
    }

    public Mutator mutation() {
        return mutation;
    }

    Upstream upstream() {
        return upstream;
    }

    void inWorld(String id) {
        world = id;
    }

    String world() {
        return world;
    }

    /** A call came that the mutation is about, and the answer was a lie or, by chance, the truth. */
    void spoke(boolean isLie) {
        reached = true;
        lied |= isLie;
    }

    boolean wasReached() {
        return reached;
    }

    boolean hasLied() {
        return lied;
    }

    @Override
    public String toString() {
        String place = mutation.place().isEmpty() ? "" : " at " + mutation.place();
        return operation.id() + ": " + mutation.kind() + place;
    }
}
