package io.github.centralmock.contract.check.session;

import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.http.TransportException;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.request.AccountSender;
import io.github.centralmock.contract.request.PreparedRequest;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import io.github.centralmock.contract.result.Deviation;
import io.github.centralmock.contract.result.ResultCollector;
import io.github.centralmock.contract.sut.TargetException;

/** Sends requests and reports missing responses as deviations. Several missing responses in a row end the run. */
final class ConnectionHealth {
    private static final int MAX_MISSING_RESPONSES = 3;

    private final AccountSender accounts;
    private final ResultCollector results;
    private int missingResponses;

    ConnectionHealth(AccountSender accounts, ResultCollector results) {
        this.accounts = accounts;
        this.results = results;
    }

    /** Sends a request. Throws {@link NoResponseException} if there was no response. */
    ApiResponse answer(ApiOperation operation, PreparedRequest request) throws RequestNotPossibleException {
        try {
            ApiResponse answer =
                    accounts.send(request.method(), request.pathAndQuery(), request.headers(), request.body());
            missingResponses = 0;
            return answer;
        } catch (TransportException failure) {
            String message = failure.getMessage();
            missingResponses += failure.isSilence() ? 1 : 0;
            results.addDeviation(new Deviation(
                    operation, "answer-complete", Kind.BEHAVIOUR, 0, "", "a response", message, null, "", 1));
            if (missingResponses >= MAX_MISSING_RESPONSES) {
                throw new TargetException("the target no longer answers: " + message);
            }
            throw new NoResponseException(message);
        }
    }
}
