package io.github.centralmock.contract.check.session;

import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.openapi.Violation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes a check of a read again where it saw a difference, because somebody else may have changed things meanwhile: only what
 * shows twice is noted. Writes are not repeated; what they make is nobody else's.
 */
public final class ConfirmingRetry {
    private final OperationUnderTest subject;

    public ConfirmingRetry(OperationUnderTest subject) {
        this.subject = subject;
    }

    /** A difference that was seen, and where. */
    record Observation(String check, Kind kind, String place, String expected, String seen, Exchange exchange) {
        boolean isLike(Observation other) {
            return check.equals(other.check) && place.equals(other.place);
        }
    }

    /** A check, or a part of one that takes long: the second look is not to come long after the first. */
    public interface Check<E extends Exception> {
        void take() throws E;
    }

    public <E extends Exception> void around(Check<E> look) throws E {
        if (!subject.reads()) {
            look.take();
            return;
        }
        List<Observation> first = seenBy(look);
        if (!first.isEmpty()) {
            subject.listChanged();
            seenBy(look).stream()
                    .filter(again -> first.stream().anyMatch(again::isLike))
                    .forEach(subject::note);
        }
    }

    private <E extends Exception> List<Observation> seenBy(Check<E> look) throws E {
        List<Observation> seen = new ArrayList<>();
        Consumer<Observation> before = subject.reportTo(seen::add);
        try {
            look.take();
        } finally {
            subject.reportTo(before);
        }
        return seen;
    }
}
