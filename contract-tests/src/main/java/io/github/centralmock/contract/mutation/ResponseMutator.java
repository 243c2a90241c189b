package io.github.centralmock.contract.mutation;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Changes a whole response that matches a condition. */
record ResponseMutator(
        String kind, String place, Predicate<ProxyResponse> condition, UnaryOperator<ProxyResponse> change)
        implements Mutator {
    @Override
    public ProxyResponse respond(ProxyRequest request, MutationRun run) {
        ProxyResponse original = run.upstream().send(request);
        if (!condition.test(original)) {
            return original;
        }
        run.recordResponse(true);
        return change.apply(original);
    }
}
