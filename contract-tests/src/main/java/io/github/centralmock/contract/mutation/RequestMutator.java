package io.github.centralmock.contract.mutation;

import java.util.function.UnaryOperator;

/** Returns the response of a changed request. It is a mutant only if the responses differ. */
record RequestMutator(String kind, String place, UnaryOperator<ProxyRequest> change) implements Mutator {
    @Override
    public ProxyResponse respond(ProxyRequest request, MutationRun run) {
        ProxyResponse original = run.upstream().send(request);
        ProxyRequest other = change.apply(request);
        if (other.equals(request) || !original.isSuccess()) {
            return original;
        }
        ProxyResponse changed = run.upstream().send(other);
        run.recordResponse(
                changed.status() != original.status() || !changed.json().equals(original.json()));
        return changed;
    }
}
