package io.github.centralmock;

import io.github.centralmock.world.Fault;
import io.github.centralmock.world.FaultRule;
import io.github.centralmock.world.Faults;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Which requests a fault is for, and then what happens to them. Immutable until a fault is chosen: {@link #status} and the like
 * put the fault into force at once.
 */
public final class FaultMatch {
    private final Faults faults;
    private final FaultRule.Match match;

    FaultMatch(Faults faults, FaultRule.Match match) {
        this.faults = faults;
        this.match = match;
    }

    /** Only requests with this method. */
    public FaultMatch method(String method) {
        return with(
                new FaultRule.Match(method, match.path(), match.operationId(), match.accountId(), match.clientId()));
    }

    /** Only requests with this path; {@code *} matches any characters. */
    public FaultMatch path(String path) {
        return with(
                new FaultRule.Match(match.method(), path, match.operationId(), match.accountId(), match.clientId()));
    }

    /** Only requests of this operation. */
    public FaultMatch operation(String operationId) {
        return with(
                new FaultRule.Match(match.method(), match.path(), operationId, match.accountId(), match.clientId()));
    }

    /** Only requests for this account. */
    public FaultMatch account(String accountId) {
        return with(
                new FaultRule.Match(match.method(), match.path(), match.operationId(), accountId, match.clientId()));
    }

    /** Only requests with these credentials. */
    public FaultMatch client(CentralCredential credential) {
        return with(new FaultRule.Match(
                match.method(), match.path(), match.operationId(), match.accountId(), credential.clientId()));
    }

    private FaultMatch with(FaultRule.Match changed) {
        return new FaultMatch(faults, changed);
    }

    /**
     * Answers this status, with the vendor's error body unless {@link CentralFault#body} gives another.
     *
     * @throws IllegalArgumentException if the status is not from 200 to 599
     */
    public CentralFault status(int status) {
        return add("status", Optional.of(status), Map.of(), Duration.ZERO);
    }

    /** Answers as usual, but so much later. */
    public CentralFault delay(Duration delay) {
        return add("delay", Optional.empty(), Map.of(), delay);
    }

    /** Closes the connection without an answer. */
    public CentralFault drop() {
        return add("drop", Optional.empty(), Map.of(), Duration.ZERO);
    }

    /** Cuts the usual answer's JSON in the middle. */
    public CentralFault cut() {
        return add("malformedJson", Optional.empty(), Map.of(), Duration.ZERO);
    }

    /** Answers 401, as if the token had expired. */
    public CentralFault expiredToken() {
        return add("expiredToken", Optional.empty(), Map.of(), Duration.ZERO);
    }

    /** Does what was asked, but answers 500. */
    public CentralFault failAfterWrite() {
        return add("failAfterWrite", Optional.empty(), Map.of(), Duration.ZERO);
    }

    /** Answers 429, as if the rate limit were exceeded; {@link CentralFault#header} adds {@code Retry-After}. */
    public CentralFault rateLimit() {
        return add("rateLimit", Optional.empty(), Map.of(), Duration.ZERO);
    }

    private CentralFault add(String type, Optional<Integer> status, Map<String, String> headers, Duration delay) {
        FaultRule rule = FaultRule.of(match, Fault.of(type, status, null, headers, delay));
        faults.add(rule);
        return new CentralFault(faults, rule);
    }
}
