package io.github.centralmock.contract.check.probe;

import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.check.session.OperationUnderTest;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.request.BodyVariant;
import io.github.centralmock.contract.request.PreparedRequest;
import io.github.centralmock.contract.request.RequestNotPossibleException;

/** A credential gets a token, a wrong secret gets none. */
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
        PreparedRequest good = subject.session().build(subject.operation(), BodyVariant.SMALLEST);
        subject.session().send(subject.operation(), good);
        PreparedRequest bad = new PreparedRequest(
                good.method(),
                good.path(),
                good.query(),
                good.headers(),
                good.body().replaceAll("client_secret=[^&]*", "client_secret=wrong"),
                true);
        Exchange refused = subject.session().send(subject.operation(), bad);
        if (refused.isSuccess()) {
            subject.note(
                    name(), Kind.BEHAVIOUR, "", "no token for a wrong secret", "status " + refused.status(), refused);
        } else {
            subject.holds(name());
        }
    }
}
