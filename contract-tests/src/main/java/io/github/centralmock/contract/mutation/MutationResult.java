package io.github.centralmock.contract.mutation;

/** One lie and what became of it; the remark says how it was noticed. */
public record MutationResult(MutationRun trial, MutationStatus verdict, String remark) {}
