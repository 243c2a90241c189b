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

/** The line to the target: an answer that does not come is a deviation, and several in a row end the run. */
final class ConnectionHealth {
    private static final int SILENCES = 3;

    private final AccountSender accounts;
    private final ResultCollector notebook;
    private int silences;

    ConnectionHealth(AccountSender accounts, ResultCollector notebook) {
        this.accounts = accounts;
        this.notebook = notebook;
    }

    /** Throws {@link NoResponseException} when none came. */
    ApiResponse answer(ApiOperation operation, PreparedRequest request) throws RequestNotPossibleException {
        try {
            ApiResponse answer =
                    accounts.send(request.method(), request.pathAndQuery(), request.headers(), request.body());
            silences = 0;
            return answer;
        } catch (TransportException failure) {
            String why = failure.getMessage();
            silences += failure.isSilence() ? 1 : 0;
            notebook.deviates(
                    new Deviation(operation, "answer-complete", Kind.BEHAVIOUR, 0, "", "an answer", why, null, "", 1));
            if (silences >= SILENCES) {
                throw new TargetException("the target no longer answers: " + why);
            }
            throw new NoResponseException(why);
        }
    }
}
