package io.github.centralmock.contract.check.probe;

import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.check.session.OperationUnderTest;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.request.PreparedRequest;
import io.github.centralmock.contract.request.RequestNotPossibleException;

/** A request without a token must be refused. Writes are tried in sandboxes only. */
public final class MissingTokenProbe implements Probe {
    @Override
    public String name() {
        return "no-token";
    }

    @Override
    public boolean applies(OperationUnderTest subject) {
        boolean isToken = subject.operation().isTokenEndpoint();
        return !isToken && (subject.isRead() || subject.session().isSandbox());
    }

    @Override
    public void run(OperationUnderTest subject) throws RequestNotPossibleException {
        PreparedRequest request = subject.anyRequest();
        Exchange refused = subject.session().sendUnsigned(subject.operation(), request);
        if (refused.status() == 501) {
            throw new RequestNotPossibleException(
                    subject.session().world().target().notModelled(refused.answer()));
        }
        if (refused.status() != 401) {
            subject.report(
                    name(), Kind.BEHAVIOUR, "", "status 401 without a token", "status " + refused.status(), refused);
        } else {
            subject.addPassed(name());
        }
    }
}
