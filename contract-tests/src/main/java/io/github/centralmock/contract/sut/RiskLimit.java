package io.github.centralmock.contract.sut;

/** What a run may do to a target; each step includes the ones before it. */
public enum RiskLimit {
    READ,
    WRITE,
    DISRUPTIVE
}
