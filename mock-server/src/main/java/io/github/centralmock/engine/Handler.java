package io.github.centralmock.engine;

import java.util.Set;

/** Answers an operation. A generic handler and a method reference such as {@code this::isolate} have this type. */
@FunctionalInterface
public interface Handler {
    Response handle(Call call);

    /** The query parameters it reads beyond the standard ones; the boot check compares them with the description. */
    default Set<String> parameters() {
        return Set.of();
    }

    /** Whether this is a generic handler of the engine; the coverage table shows it. */
    default boolean isGeneric() {
        return false;
    }
}
