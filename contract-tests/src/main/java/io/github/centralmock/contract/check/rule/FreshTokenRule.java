package io.github.centralmock.contract.check.rule;

import io.github.centralmock.contract.openapi.Violation;
import io.github.centralmock.contract.openapi.Violation.Kind;
import java.util.List;

/** A token that was issued a moment ago must be accepted, so a 401 is a violation. */
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
                ? List.of(new Violation(Kind.BEHAVIOUR, "", "a new token is accepted", "status 401"))
                : List.of();
    }
}
