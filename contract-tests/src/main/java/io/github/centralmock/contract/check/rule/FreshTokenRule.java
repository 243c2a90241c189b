package io.github.centralmock.contract.check.rule;

import io.github.centralmock.contract.openapi.Violation;
import io.github.centralmock.contract.openapi.Violation.Kind;
import java.util.List;

/** Who shows a token that was given a moment ago is let in; a 401 is no reason to pass an operation over. */
public final class FreshTokenRule implements ResponseRule {
    @Override
    public String name() {
        return "fresh-token";
    }

    @Override
    public List<Violation> check(Exchange exchange) {
        boolean isSigned = !exchange.operation().isTokenEndpoint()
                && !exchange.request().headers().containsKey("Authorization");
        return isSigned && exchange.status() == 401
                ? List.of(new Violation(Kind.BEHAVIOUR, "", "an answer to a token that was just given", "status 401"))
                : List.of();
    }
}
