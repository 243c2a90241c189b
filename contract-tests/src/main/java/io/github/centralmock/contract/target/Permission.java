package io.github.centralmock.contract.target;

/** What a run may do to a target; each step includes the ones before it. */
public enum Permission {
    READ,
    WRITE,
    DISRUPTIVE
}
