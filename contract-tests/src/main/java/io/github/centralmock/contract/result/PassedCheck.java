package io.github.centralmock.contract.result;

import io.github.centralmock.contract.openapi.ApiOperation;

/** A check that an operation passed, and how often. Passed checks are evidence for the description. */
public record PassedCheck(ApiOperation operation, String check, int count) {}
