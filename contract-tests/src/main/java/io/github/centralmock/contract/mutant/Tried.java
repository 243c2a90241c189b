package io.github.centralmock.contract.mutant;

/** One lie and what became of it; the remark says how it was noticed. */
public record Tried(Trial trial, Verdict verdict, String remark) {}
