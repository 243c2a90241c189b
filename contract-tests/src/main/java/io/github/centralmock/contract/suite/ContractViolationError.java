package io.github.centralmock.contract.suite;

import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** An answer that departs from its description, told by places and kinds of values; with the body only where it is nobody's. */
final class ContractViolationError extends AssertionError {
    private static final long serialVersionUID = 1L;
    private static final int MOST_OF_A_BODY = 1000;

    private final String told;

    ContractViolationError(ApiOperation operation, ApiResponse answer, List<Violation> found, boolean isBodyShown) {
        this(text(operation, answer, found), isBodyShown ? "\n  body: " + shortened(answer.body()) : "");
    }

    private ContractViolationError(String told, String body) {
        super(told + body);
        this.told = told;
    }

    /** Without anything of the body. */
    String told() {
        return told;
    }

    private static String text(ApiOperation operation, ApiResponse answer, List<Violation> found) {
        String lines = found.stream().map(finding -> "\n  " + finding).collect(Collectors.joining());
        return operation + " answered " + answer.status() + ", which departs from the description:" + lines;
    }

    private static String shortened(String body) {
        return body.length() > MOST_OF_A_BODY ? body.substring(0, MOST_OF_A_BODY) + "..." : body;
    }
}
