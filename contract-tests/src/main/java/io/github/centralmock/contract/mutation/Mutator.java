package io.github.centralmock.contract.mutation;

/** One kind of change to the responses of one operation. */
public interface Mutator {
    /** The kind of change, such as {@code field dropped}. */
    String kind();

    /** The place of the change, for readers; may be empty. */
    String place();

    /** Responds to a request of the operation, and records in the run whether it applied and changed the response. */
    ProxyResponse respond(ProxyRequest request, MutationRun run);
}
