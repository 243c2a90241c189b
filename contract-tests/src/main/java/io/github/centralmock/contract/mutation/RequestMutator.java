package io.github.centralmock.contract.mutation;

import java.util.function.UnaryOperator;

/** Answers another question than the one that was asked; a lie only if the answers differ. */
record RequestMutator(String kind, String place, UnaryOperator<ProxyRequest> change) implements Mutator {
    @Override
    public ProxyResponse answer(ProxyRequest request, MutationRun trial) {
        ProxyResponse truth = trial.upstream().send(request);
        ProxyRequest other = change.apply(request);
        if (other.equals(request) || !truth.isSuccess()) {
            return truth;
        }
        ProxyResponse lie = trial.upstream().send(other);
        trial.spoke(lie.status() != truth.status() || !lie.json().equals(truth.json()));
        return lie;
    }
}
