package io.github.centralmock.contract.check.rule;

import io.github.centralmock.contract.openapi.Violation;
import io.github.centralmock.contract.openapi.Violation.Kind;
import java.time.Duration;
import java.util.List;

/** A response must arrive within the time limit. */
public final class ResponseTimeRule implements ResponseRule {
    private final Duration limit;

    public ResponseTimeRule(Duration limit) {
        this.limit = limit;
    }

    @Override
    public String name() {
        return "answer-speed";
    }

    @Override
    public List<Violation> check(Exchange exchange) {
        if (exchange.answer().took().compareTo(limit) <= 0) {
            return List.of();
        }
        String seen = "after " + exchange.answer().took().toMillis() + " ms";
        return List.of(new Violation(Kind.BEHAVIOUR, "", "a response within " + limit.toMillis() + " ms", seen));
    }
}
