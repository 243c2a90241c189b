package io.github.centralmock.contract.mutant;

/** What became of one lie. */
public enum Verdict {
    /** The harness noticed it. */
    NOTICED,
    /** It was told and nobody noticed. */
    SURVIVED,
    /** The harness never asked the question to which it would have been the answer. */
    NEVER_ASKED,
    /** On this estate it is no lie: the answers are the same with it and without. */
    NO_LIE
}
