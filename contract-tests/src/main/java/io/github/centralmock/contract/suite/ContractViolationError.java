package io.github.centralmock.contract.suite;

import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.Violation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A response that violates its description. The message names the place and the kind of each wrong value. It has the body of
 * the response only if the target is a mock, because the body of a real target may hold personal data.
 */
final class ContractViolationError extends AssertionError {
    private static final long serialVersionUID = 1L;
    private static final int MAX_BODY_LENGTH = 1000;

    private final String messageWithoutBody;

    ContractViolationError(ApiOperation operation, ApiResponse answer, List<Violation> found, boolean isBodyShown) {
        this(text(operation, answer, found), isBodyShown ? "\n  body: " + shortened(answer.body()) : "");
    }

    private ContractViolationError(String messageWithoutBody, String body) {
        super(messageWithoutBody + body);
        this.messageWithoutBody = messageWithoutBody;
    }

    /** The message without the body of the response. */
    String messageWithoutBody() {
        return messageWithoutBody;
    }

    private static String text(ApiOperation operation, ApiResponse answer, List<Violation> found) {
        String lines = found.stream().map(finding -> "\n  " + finding).collect(Collectors.joining());
        return operation + " answered " + answer.status() + ", which violates the description:" + lines;
    }

    private static String shortened(String body) {
        return body.length() > MAX_BODY_LENGTH ? body.substring(0, MAX_BODY_LENGTH) + "..." : body;
    }
}
