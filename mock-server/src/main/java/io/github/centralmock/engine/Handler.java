package io.github.centralmock.engine;

import java.util.Set;

/** What answers an operation: a generic handler and {@code this::orderIsolation} are the same kind of thing. */
@FunctionalInterface
public interface Handler {
    Response handle(Call call);

    /** The query parameters it reads beyond the standard ones; the boot check compares them with the description. */
    default Set<String> parameters() {
        return Set.of();
    }

    /** Whether one of the engine's generic handlers answers, as the coverage table tells. */
    default boolean isGeneric() {
        return false;
    }
}
