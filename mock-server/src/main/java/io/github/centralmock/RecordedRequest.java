package io.github.centralmock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One request that a world received, and its answer.
 *
 * @param id numbers the requests of a world in the order of their answers
 * @param at when it came in, on the world's clock
 * @param query the query string as sent
 * @param operationId the operation's id in the API description; empty if the path is not described
 * @param accountId the account that the request was for; empty if it named none that is known
 * @param clientId the credentials that it was sent with; empty without a valid token
 * @param status the status of the answer
 * @param duration the time from the first byte of the request until the answer was ready
 * @param findings what the description does not foresee in this request, one sentence each
 */
public record RecordedRequest(
        long id,
        Instant at,
        String method,
        String path,
        Optional<String> query,
        Optional<String> operationId,
        Optional<String> accountId,
        Optional<String> clientId,
        int status,
        Duration duration,
        List<String> findings) {}
