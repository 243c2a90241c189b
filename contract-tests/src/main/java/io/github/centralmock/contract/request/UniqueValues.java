package io.github.centralmock.contract.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;

/** Where sample values get what must differ from run to run: real random values, or a collection's variables for them. */
public record UniqueValues(Supplier<String> unique, Supplier<String> uuid, Supplier<String> now) {
    /** Values for a request that goes out at once. */
    public static UniqueValues real() {
        return new UniqueValues(
                () -> UUID.randomUUID().toString().substring(0, 8),
                () -> UUID.randomUUID().toString(),
                () -> Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Postman's dynamic variables, which take their value when the request is sent. */
    public static UniqueValues postman() {
        return new UniqueValues(() -> "{{$randomInt}}", () -> "{{$guid}}", () -> "{{$isoTimestamp}}");
    }
}
