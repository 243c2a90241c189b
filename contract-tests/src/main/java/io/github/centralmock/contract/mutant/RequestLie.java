package io.github.centralmock.contract.mutant;

import java.util.function.UnaryOperator;

/** Answers another question than the one that was asked; a lie only if the answers differ. */
record RequestLie(String kind, String place, UnaryOperator<Incoming> change) implements Mutation {
    @Override
    public Outgoing answer(Incoming request, Trial trial) {
        Outgoing truth = trial.upstream().send(request);
        Incoming other = change.apply(request);
        if (other.equals(request) || !truth.isSuccess()) {
            return truth;
        }
        Outgoing lie = trial.upstream().send(other);
        trial.spoke(lie.status() != truth.status() || !lie.json().equals(truth.json()));
        return lie;
    }
}
