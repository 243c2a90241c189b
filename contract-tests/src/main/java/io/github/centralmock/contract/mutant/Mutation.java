package io.github.centralmock.contract.mutant;

/** One way to lie about one operation. */
public interface Mutation {
    /** The kind of deviation, such as {@code field dropped}. */
    String kind();

    /** Where it is made, for people; may be empty. */
    String place();

    /** Answers a call of the operation; tells the trial when it could lie and when it did. */
    Outgoing answer(Incoming request, Trial trial);
}
