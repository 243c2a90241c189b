package io.github.centralmock.contract.mutation;

/** Closes the connection in the middle of a successful response body. */
final class TruncatedBody implements Mutator {
    /** The header that makes the proxy announce a longer body than it sends. */
    static final String PROMISED_LENGTH = "X-Mutator-Promised";

    @Override
    public String kind() {
        return "connection dropped";
    }

    @Override
    public String place() {
        return "in the body";
    }

    @Override
    public ProxyResponse respond(ProxyRequest request, MutationRun run) {
        ProxyResponse original = run.upstream().send(request);
        if (original.body().length() < 2) {
            return original;
        }
        run.recordResponse(true);
        String half = original.body().substring(0, original.body().length() / 2);
        return new ProxyResponse(original.status(), original.headers(), half)
                .withHeader(PROMISED_LENGTH, String.valueOf(original.body().length() + 10));
    }
}
