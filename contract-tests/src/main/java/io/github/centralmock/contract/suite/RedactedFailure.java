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
 * A scenario's failure in words that hold nothing of what a target answered: where it failed, and what the harness itself
 * has to say. Assertions repeat the values they compare, and these may be secrets or somebody's data.
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

    /** What may be told of any failure, or of why a scenario was skipped. */
    public static String text(Throwable failure) {
        return ValueRedactor.withoutIds(words(failure));
    }

    private static String words(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof TestAbortedException) {
            Matcher skipped = SKIPPED.matcher(message);
            return skipped.matches() ? skipped.group(2) : "skipped";
        }
        if (failure instanceof RedactedFailure) {
            return message;
        }
        boolean isOurs = failure instanceof TransportException
                || failure instanceof TargetException
                || failure instanceof RunAbortedException;
        return (isOurs ? message : kind(failure, message)) + place(failure);
    }

    private static String kind(Throwable failure, String message) {
        if (failure instanceof ContractViolationError departure) {
            return departure.told();
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
