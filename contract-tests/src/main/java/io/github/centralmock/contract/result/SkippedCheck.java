package io.github.centralmock.contract.result;

import io.github.centralmock.contract.openapi.ApiOperation;

/** A check that could not be made on an operation, and why; {@code *} as the check means none could be made. */
public record SkippedCheck(ApiOperation operation, String check, String reason) {}
