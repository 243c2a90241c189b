package io.github.centralmock.contract.suite;

import io.github.centralmock.contract.http.RunAbortedException;
import io.github.centralmock.contract.http.TransportException;
import io.github.centralmock.contract.openapi.ValueRedactor;
import io.github.centralmock.contract.sut.TargetException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opentest4j.TestAbortedException;

/**
 * The failure of a scenario without any value of a response: only the place of the failure and text of the harness itself.
 * The messages of assertions repeat the compared values, which may be secrets or personal data.
 */
public final class RedactedFailure extends AssertionError {
    private static final long serialVersionUID = 1L;

    private static final Pattern STATUS = Pattern.compile("Expected status code <\\d{3}> but was <\\d{3}>");
    private static final Pattern SKIPPED = Pattern.compile("^(Assumption failed: )?((skipped|no data): .*)$");

    private RedactedFailure(Throwable unsafe) {
        super(text(unsafe));
        setStackTrace(unsafe.getStackTrace());
    }

    static RedactedFailure of(Throwable unsafe) {
        return new RedactedFailure(unsafe);
    }

    /** The text of a failure, or the reason why a scenario was skipped, that is safe to show. */
    public static String text(Throwable failure) {
        return ValueRedactor.withoutIds(safeMessage(failure));
    }

    private static String safeMessage(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof TestAbortedException) {
            Matcher skipped = SKIPPED.matcher(message);
            return skipped.matches() ? skipped.group(2) : "skipped";
        }
        if (failure instanceof RedactedFailure) {
            return message;
        }
        boolean isFromHarness = failure instanceof TransportException
                || failure instanceof TargetException
                || failure instanceof RunAbortedException;
        return (isFromHarness ? message : kind(failure, message)) + place(failure);
    }

    private static String kind(Throwable failure, String message) {
        if (failure instanceof ContractViolationError violation) {
            return violation.messageWithoutBody();
        }
        Matcher status = STATUS.matcher(message);
        if (status.find()) {
            return status.group();
        }
        return failure instanceof AssertionError
                ? "not as expected"
                : failure.getClass().getSimpleName();
    }

    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> String.valueOf(frame.getFileName()).matches("\\w+(Suite|Scenarios)\\.java"))
                .findFirst()
                .map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
                .orElse("");
    }
}
