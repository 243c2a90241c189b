package io.github.centralmock.contract.drift;

import io.github.centralmock.contract.description.Operation;

/** A check that could not be made on an operation, and why; {@code *} as the check means none could be made. */
public record Omission(Operation operation, String check, String reason) {}
