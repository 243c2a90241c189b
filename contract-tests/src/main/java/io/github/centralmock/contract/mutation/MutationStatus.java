package io.github.centralmock.contract.mutation;

/** The status of a mutant after its run. */
public enum MutationStatus {
    /** The checks reported a deviation. */
    KILLED,
    /** A response was changed, but the checks reported no deviation. */
    SURVIVED,
    /** The checks sent no request that the mutator applies to. */
    NO_COVERAGE,
    /** The mutator does not change any response for this estate. */
    NOT_APPLICABLE
}
