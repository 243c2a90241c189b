package io.github.centralmock.contract.result;

import io.github.centralmock.contract.openapi.ApiOperation;

/** A check that could not be run on an operation, and the reason. The check {@code *} stands for all checks. */
public record SkippedCheck(ApiOperation operation, String check, String reason) {}
