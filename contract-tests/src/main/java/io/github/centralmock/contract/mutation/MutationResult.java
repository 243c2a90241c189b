package io.github.centralmock.contract.mutation;

/** One mutant and its status. The message is the deviation that killed it. */
public record MutationResult(MutationRun run, MutationStatus status, String message) {}
