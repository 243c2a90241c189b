package io.github.centralmock.contract.check.probe;

import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.check.session.OperationUnderTest;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import java.util.Map;

/**
 * A page size that is not a number must be refused with 400. The rules of all responses check the form of the refusal.
 */
public final class InvalidParameterProbe implements Probe {
    @Override
    public String name() {
        return "bad-parameter";
    }

    @Override
    public boolean applies(OperationUnderTest subject) {
        return subject.isPaged();
    }

    @Override
    public void run(OperationUnderTest subject) throws RequestNotPossibleException {
        String size = subject.operation().pagingStyle().equals("cursor") ? "limit" : "pageSize";
        Exchange refused = subject.send(Map.of(size, "many"));
        if (refused.status() == 400) {
            subject.addPassed(name());
        } else {
            String expected = "status 400 for a page size that is no number";
            subject.report(name(), Kind.BEHAVIOUR, "query:" + size, expected, "status " + refused.status(), refused);
        }
    }
}
