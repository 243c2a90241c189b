package io.github.centralmock.contract.check.probe;

import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.check.session.OperationUnderTest;
import io.github.centralmock.contract.check.session.RequestEdits;
import io.github.centralmock.contract.openapi.ApiParameter;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.request.PreparedRequest;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import java.util.UUID;

/** An unknown id must be answered with 404 and the error envelope. */
public final class UnknownIdProbe implements Probe {
    @Override
    public String name() {
        return "unknown-id";
    }

    @Override
    public boolean applies(OperationUnderTest subject) {
        return subject.operation().method().equals("GET")
                && subject.operation().path().text().endsWith("}")
                && subject.operation().parameters().stream()
                        .filter(parameter -> parameter.isIn("path"))
                        .reduce((first, second) -> second)
                        .map(ApiParameter::schema)
                        .filter(schema -> schema.isFormat("uuid"))
                        .isPresent();
    }

    @Override
    public void run(OperationUnderTest subject) throws RequestNotPossibleException {
        String path = subject.basicExchange().request().path();
        String unknown = path.substring(0, path.lastIndexOf('/') + 1) + UUID.randomUUID();
        PreparedRequest request =
                RequestEdits.get(unknown, subject.basicExchange().request().query());
        Exchange refused = subject.session().send(subject.operation(), request);
        if (refused.status() != 404) {
            subject.report(
                    name(), Kind.BEHAVIOUR, "", "status 404 for an unknown id", "status " + refused.status(), refused);
        } else {
            subject.addPassed(name());
        }
    }
}
