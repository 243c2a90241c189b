package io.github.centralmock.contract.check.session;

import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.openapi.Violation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Repeats a check of a read that reported violations, because another client may have changed the data in the meantime.
 * Only violations that occur both times are reported. Checks of writes are not repeated.
 */
public final class ConfirmingRetry {
    private final OperationUnderTest subject;

    public ConfirmingRetry(OperationUnderTest subject) {
        this.subject = subject;
    }

    /** A violation that a check found. */
    record Observation(String check, Kind kind, String place, String expected, String seen, Exchange exchange) {
        boolean isSameAs(Observation other) {
            return check.equals(other.check) && place.equals(other.place);
        }
    }

    /** A check, or one part of a long check, so that the repetition follows soon after the first attempt. */
    public interface Check<E extends Exception> {
        void run() throws E;
    }

    public <E extends Exception> void run(Check<E> check) throws E {
        if (!subject.isRead()) {
            check.run();
            return;
        }
        List<Observation> first = observe(check);
        if (!first.isEmpty()) {
            subject.discardPages();
            observe(check).stream()
                    .filter(second -> first.stream().anyMatch(second::isSameAs))
                    .forEach(subject::report);
        }
    }

    private <E extends Exception> List<Observation> observe(Check<E> check) throws E {
        List<Observation> observations = new ArrayList<>();
        Consumer<Observation> before = subject.redirect(observations::add);
        try {
            check.run();
        } finally {
            subject.redirect(before);
        }
        return observations;
    }
}
