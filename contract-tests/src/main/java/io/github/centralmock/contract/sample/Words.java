package io.github.centralmock.contract.sample;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;

/** Where sample values get what must differ from run to run: real random values, or a collection's variables for them. */
public record Words(Supplier<String> unique, Supplier<String> uuid, Supplier<String> now) {
    /** Values for a request that goes out at once. */
    public static Words real() {
        return new Words(
                () -> UUID.randomUUID().toString().substring(0, 8),
                () -> UUID.randomUUID().toString(),
                () -> Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Postman's dynamic variables, which take their value when the request is sent. */
    public static Words postman() {
        return new Words(() -> "{{$randomInt}}", () -> "{{$guid}}", () -> "{{$isoTimestamp}}");
    }
}
