package io.github.centralmock.contract.check.probe;

import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.check.session.OperationUnderTest;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.request.BodyVariant;
import io.github.centralmock.contract.request.PreparedRequest;
import io.github.centralmock.contract.request.RequestNotPossibleException;

/** The token endpoint issues a token for a valid credential and refuses a wrong secret. */
public final class TokenEndpointProbe implements Probe {
    @Override
    public String name() {
        return "no-token";
    }

    @Override
    public boolean applies(OperationUnderTest subject) {
        return subject.operation().isTokenEndpoint();
    }

    @Override
    public void run(OperationUnderTest subject) throws RequestNotPossibleException {
        PreparedRequest valid = subject.session().build(subject.operation(), BodyVariant.SMALLEST);
        subject.session().send(subject.operation(), valid);
        PreparedRequest invalid = new PreparedRequest(
                valid.method(),
                valid.path(),
                valid.query(),
                valid.headers(),
                valid.body().replaceAll("client_secret=[^&]*", "client_secret=wrong"),
                true);
        Exchange refused = subject.session().send(subject.operation(), invalid);
        if (refused.isSuccess()) {
            subject.report(
                    name(), Kind.BEHAVIOUR, "", "no token for a wrong secret", "status " + refused.status(), refused);
        } else {
            subject.addPassed(name());
        }
    }
}
