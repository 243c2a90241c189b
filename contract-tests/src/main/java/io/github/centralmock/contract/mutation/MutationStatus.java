package io.github.centralmock.contract.mutation;

/** What became of one lie. */
public enum MutationStatus {
    /** The harness noticed it. */
    KILLED,
    /** It was told and nobody noticed. */
    SURVIVED,
    /** The harness never asked the question to which it would have been the answer. */
    NO_COVERAGE,
    /** On this estate it is no lie: the answers are the same with it and without. */
    NOT_APPLICABLE
}
