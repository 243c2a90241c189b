package io.github.centralmock.contract.mutant;

import java.util.function.UnaryOperator;

/** Accepts what must be refused, by answering a better question than the one that was asked. */
record RefusalLie(String kind, String place, UnaryOperator<Incoming> change) implements Mutation {
    @Override
    public Outgoing answer(Incoming request, Trial trial) {
        Incoming other = change.apply(request);
        if (other.equals(request)) {
            return trial.upstream().send(request);
        }
        Outgoing lie = trial.upstream().send(other);
        trial.spoke(lie.isSuccess());
        return lie;
    }
}
