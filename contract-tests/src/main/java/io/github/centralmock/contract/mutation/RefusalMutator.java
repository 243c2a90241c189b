package io.github.centralmock.contract.mutation;

import java.util.function.UnaryOperator;

/** Accepts what must be refused, by answering a better question than the one that was asked. */
record RefusalMutator(String kind, String place, UnaryOperator<ProxyRequest> change) implements Mutator {
    @Override
    public ProxyResponse answer(ProxyRequest request, MutationRun trial) {
        ProxyRequest other = change.apply(request);
        if (other.equals(request)) {
            return trial.upstream().send(request);
        }
        ProxyResponse lie = trial.upstream().send(other);
        trial.spoke(lie.isSuccess());
        return lie;
    }
}
