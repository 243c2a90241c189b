package io.github.centralmock.contract.mutant;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Changes an answer as a whole, where it is of a certain sort. */
record AnswerLie(String kind, String place, Predicate<Outgoing> isOfThatSort, UnaryOperator<Outgoing> change)
        implements Mutation {
    @Override
    public Outgoing answer(Incoming request, Trial trial) {
        Outgoing truth = trial.upstream().send(request);
        if (!isOfThatSort.test(truth)) {
            return truth;
        }
        trial.spoke(true);
        return change.apply(truth);
    }
}
