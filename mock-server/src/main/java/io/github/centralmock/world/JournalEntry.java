package io.github.centralmock.world;

import java.time.Instant;
import java.util.List;

/**
 * One request as the world saw it.
 *
 * @param durationMicros from the first byte read to the answer ready, in microseconds
 * @param findings what the client did that the description does not foresee, one sentence each
 */
public record JournalEntry(
        long id,
        Instant at,
        String method,
        String path,
        String query,
        String operationId,
        String accountId,
        String clientId,
        int status,
        long durationMicros,
        String world,
        List<String> findings) {}
