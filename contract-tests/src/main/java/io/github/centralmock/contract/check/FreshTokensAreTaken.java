package io.github.centralmock.contract.check;

import io.github.centralmock.contract.description.Finding;
import io.github.centralmock.contract.description.Finding.Kind;
import java.util.List;

/** Who shows a token that was given a moment ago is let in; a 401 is no reason to pass an operation over. */
final class FreshTokensAreTaken implements AnswerRule {
    @Override
    public String name() {
        return "fresh-token";
    }

    @Override
    public List<Finding> check(Exchange exchange) {
        boolean isSigned = !TokensAreGuarded.isAbout(exchange.operation())
                && !exchange.request().headers().containsKey("Authorization");
        return isSigned && exchange.status() == 401
                ? List.of(new Finding(Kind.BEHAVIOUR, "", "an answer to a token that was just given", "status 401"))
                : List.of();
    }
}
