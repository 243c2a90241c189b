package io.github.centralmock.contract.suite;

import io.github.centralmock.contract.description.Shape;
import io.github.centralmock.contract.target.TargetFailure;
import io.github.centralmock.contract.wire.RunStopped;
import io.github.centralmock.contract.wire.WireFailure;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opentest4j.TestAbortedException;

/**
 * A scenario's failure in words that hold nothing of what a target answered: where it failed, and what the harness itself
 * has to say. Assertions repeat the values they compare, and these may be secrets or somebody's data.
 */
public final class SafeFailure extends AssertionError {
    private static final long serialVersionUID = 1L;

    private static final Pattern STATUS = Pattern.compile("Expected status code <\\d{3}> but was <\\d{3}>");
    private static final Pattern SKIPPED = Pattern.compile("^(Assumption failed: )?((skipped|no data): .*)$");

    private SafeFailure(Throwable unsafe) {
        super(text(unsafe));
        setStackTrace(unsafe.getStackTrace());
    }

    static SafeFailure of(Throwable unsafe) {
        return new SafeFailure(unsafe);
    }

    /** What may be told of any failure, or of why a scenario was skipped. */
    public static String text(Throwable failure) {
        return Shape.withoutIds(words(failure));
    }

    private static String words(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof TestAbortedException) {
            Matcher skipped = SKIPPED.matcher(message);
            return skipped.matches() ? skipped.group(2) : "skipped";
        }
        if (failure instanceof SafeFailure) {
            return message;
        }
        boolean isOurs =
                failure instanceof WireFailure || failure instanceof TargetFailure || failure instanceof RunStopped;
        return (isOurs ? message : kind(failure, message)) + place(failure);
    }

    private static String kind(Throwable failure, String message) {
        if (failure instanceof Departure departure) {
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
