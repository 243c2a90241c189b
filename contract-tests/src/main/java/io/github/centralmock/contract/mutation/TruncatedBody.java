package io.github.centralmock.contract.mutation;

/** Ends the connection in the middle of a good answer's body. */
final class TruncatedBody implements Mutator {
    /** Tells the proxy to promise a longer body than it sends. */
    static final String PROMISED = "X-Mutator-Promised";

    @Override
    public String kind() {
        return "connection dropped";
    }

    @Override
    public String place() {
        return "in the body";
    }

    @Override
    public ProxyResponse answer(ProxyRequest request, MutationRun trial) {
        ProxyResponse truth = trial.upstream().send(request);
        if (truth.body().length() < 2) {
            return truth;
        }
        trial.spoke(true);
        String half = truth.body().substring(0, truth.body().length() / 2);
        return new ProxyResponse(truth.status(), truth.headers(), half)
                .withHeader(PROMISED, String.valueOf(truth.body().length() + 10));
    }
}
