package io.github.centralmock.world;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What goes wrong instead of, or besides, the true answer.
 *
 * @param status the status to answer; empty when the true answer stands
 * @param body the body to answer as it is; null for the vendor's error envelope
 * @param delay how long to hold the answer back
 */
public record Fault(
        Kind kind, Optional<Integer> status, String body, Map<String, String> headers, Duration delay, String name) {

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
