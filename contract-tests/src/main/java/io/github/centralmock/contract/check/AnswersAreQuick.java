package io.github.centralmock.contract.check;

import io.github.centralmock.contract.description.Finding;
import io.github.centralmock.contract.description.Finding.Kind;
import java.time.Duration;
import java.util.List;

/** An answer comes while a client still waits for it. */
final class AnswersAreQuick implements AnswerRule {
    private final Duration limit;

    AnswersAreQuick(Duration limit) {
        this.limit = limit;
    }

    @Override
    public String name() {
        return "answer-speed";
    }

    @Override
    public List<Finding> check(Exchange exchange) {
        if (exchange.answer().took().compareTo(limit) <= 0) {
            return List.of();
        }
        String seen = "after " + exchange.answer().took().toMillis() + " ms";
        return List.of(new Finding(Kind.BEHAVIOUR, "", "an answer within " + limit.toMillis() + " ms", seen));
    }
}
