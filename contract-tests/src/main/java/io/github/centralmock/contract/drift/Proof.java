package io.github.centralmock.contract.drift;

import io.github.centralmock.contract.description.Operation;

/** A check that an operation passed, and on how many answers or walks; the stuff of evidence. */
public record Proof(Operation operation, String check, int count) {}
