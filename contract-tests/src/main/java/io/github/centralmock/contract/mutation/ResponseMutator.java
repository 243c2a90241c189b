package io.github.centralmock.contract.mutation;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Changes an answer as a whole, where it is of a certain sort. */
record ResponseMutator(
        String kind, String place, Predicate<ProxyResponse> isOfThatSort, UnaryOperator<ProxyResponse> change)
        implements Mutator {
    @Override
    public ProxyResponse answer(ProxyRequest request, MutationRun trial) {
        ProxyResponse truth = trial.upstream().send(request);
        if (!isOfThatSort.test(truth)) {
            return truth;
        }
        trial.spoke(true);
        return change.apply(truth);
    }
}
