package io.github.centralmock.contract.result;

import io.github.centralmock.contract.openapi.ApiOperation;

/** A check that an operation passed, and on how many answers or walks; the stuff of evidence. */
public record PassedCheck(ApiOperation operation, String check, int count) {}
