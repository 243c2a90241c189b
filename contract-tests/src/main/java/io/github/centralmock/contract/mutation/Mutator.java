package io.github.centralmock.contract.mutation;

/** One way to lie about one operation. */
public interface Mutator {
    /** The kind of deviation, such as {@code field dropped}. */
    String kind();

    /** Where it is made, for people; may be empty. */
    String place();

    /** Answers a call of the operation; tells the trial when it could lie and when it did. */
    ProxyResponse answer(ProxyRequest request, MutationRun trial);
}
