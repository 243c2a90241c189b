package io.github.centralmock.world;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What goes wrong instead of, or besides, the true answer.
 *
 * @param status the status of the response; empty if the real response is kept
 * @param body the body to answer as it is; null for the vendor's error envelope
 * @param delay how long to hold the answer back
 */
public record Fault(
        Kind kind, Optional<Integer> status, String body, Map<String, String> headers, Duration delay, String name) {

    private static final Map<String, Kind> KINDS = Map.of(
            "status", Kind.STATUS,
            "delay", Kind.DELAY,
            "drop", Kind.DROP,
            "expiredToken", Kind.EXPIRED_TOKEN,
            "malformedJson", Kind.MALFORMED_JSON,
            "failAfterWrite", Kind.FAIL_AFTER_WRITE,
            "rateLimit", Kind.STATUS);

    /**
     * A fault by the name of its type. Without a status it answers 500, or 429 for {@code rateLimit}.
     *
     * @throws IllegalArgumentException if there is no such type, or a value is out of its range
     */
    public static Fault of(
            String type, Optional<Integer> status, String body, Map<String, String> headers, Duration delay) {
        Kind kind = KINDS.get(type);
        if (kind == null) {
            throw new IllegalArgumentException("\"fault.type\" must be one of "
                    + String.join(", ", KINDS.keySet().stream().sorted().toList()) + ".");
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("\"fault.delay\" must not be negative.");
        }
        Optional<Integer> answered = kind == Kind.STATUS
                ? status.or(() -> Optional.of(type.equals("rateLimit") ? 429 : 500))
                : Optional.empty();
        if (answered.filter(value -> value < 200 || value > 599).isPresent()) {
            throw new IllegalArgumentException("\"fault.status\" must be from 200 to 599.");
        }
        return new Fault(kind, answered, body, Collections.unmodifiableMap(new TreeMap<>(headers)), delay, type);
    }

    /** The ways to go wrong. */
    public enum Kind {
        /** Answer a status and a body of the tester's choice. */
        STATUS,
        /** Answer truly, later. */
        DELAY,
        /** Close the connection without an answer. */
        DROP,
        /** Answer 401 as if the token had run out. */
        EXPIRED_TOKEN,
        /** Cut the true answer's JSON in the middle. */
        MALFORMED_JSON,
        /** Answer 500 although the write was done. */
        FAIL_AFTER_WRITE
    }
}
