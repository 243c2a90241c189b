package io.github.centralmock.contract.mutation;

import java.util.function.UnaryOperator;

/** Accepts a request that must be refused, by sending a corrected request. */
record RefusalMutator(String kind, String place, UnaryOperator<ProxyRequest> change) implements Mutator {
    @Override
    public ProxyResponse respond(ProxyRequest request, MutationRun run) {
        ProxyRequest other = change.apply(request);
        if (other.equals(request)) {
            return run.upstream().send(request);
        }
        ProxyResponse changed = run.upstream().send(other);
        run.recordResponse(changed.isSuccess());
        return changed;
    }
}
