package io.github.centralmock.contract.check.session;

import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.cleanup.CleanupTracker;
import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.Violation;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.postman.PostmanVariables;
import io.github.centralmock.contract.request.AccountSender;
import io.github.centralmock.contract.request.BodyVariant;
import io.github.centralmock.contract.request.IdCollector;
import io.github.centralmock.contract.request.KnownIds;
import io.github.centralmock.contract.request.PlannedCall;
import io.github.centralmock.contract.request.PreparedRequest;
import io.github.centralmock.contract.request.RequestBuilder;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import io.github.centralmock.contract.request.WritePolicy;
import io.github.centralmock.contract.result.ResultCollector;
import io.github.centralmock.contract.sut.TargetWorld;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Runs checks in one world: builds requests, sends those that are permitted, and evaluates every response. */
public final class CheckSession implements AutoCloseable {
    private final TargetWorld world;
    private final ApiDescriptions descriptions;
    private final ResultCollector results;
    private final AccountSender accounts;
    private final KnownIds ids;
    private final PostmanVariables variables;
    private final RequestBuilder builder;
    private final WritePolicy writePolicy;
    private final ConnectionHealth connection;
    private final IdCollector idCollector;
    private final ResponseEvaluator evaluator;
    private final CleanupTracker cleanup;
    private ApiOperation onlyOperation;

    public CheckSession(
            TargetWorld world, ApiDescriptions descriptions, ResultCollector results, Duration responseTimeLimit) {
        this.world = world;
        this.descriptions = descriptions;
        this.results = results;
        results.addSecrets(world::secrets);
        this.accounts = new AccountSender(world);
        this.ids = new KnownIds(accounts, descriptions);
        this.variables = variables(world);
        this.builder = new RequestBuilder(ids, variables);
        this.writePolicy = new WritePolicy(world, ids, descriptions);
        this.connection = new ConnectionHealth(accounts, results);
        this.idCollector = new IdCollector(ids, descriptions);
        this.evaluator = new ResponseEvaluator(results, responseTimeLimit);
        this.cleanup = new CleanupTracker(accounts, descriptions);
    }

    private static PostmanVariables variables(TargetWorld world) {
        PostmanVariables variables = new PostmanVariables(Map.of());
        new io.github.centralmock.contract.request.AccountVariables(world).addTo(variables);
        return variables;
    }

    /** Limits the evaluation to the responses of one operation. */
    public void evaluateOnly(ApiOperation operation) {
        onlyOperation = operation;
    }

    public TargetWorld world() {
        return world;
    }

    public ApiDescriptions descriptions() {
        return descriptions;
    }

    public ResultCollector results() {
        return results;
    }

    public KnownIds ids() {
        return ids;
    }

    public AccountSender accounts() {
        return accounts;
    }

    public PostmanVariables variables() {
        return variables;
    }

    ResponseEvaluator evaluator() {
        return evaluator;
    }

    /** Whether the world is a sandbox, so that its changes are discarded afterwards. */
    public boolean isSandbox() {
        return world.isSandbox();
    }

    /** The operation that reads one item by an actual path; empty if none is described. */
    public Optional<ApiOperation> readOfItem(String path) {
        return read(path).filter(found -> found.path().text().endsWith("}"));
    }

    /** The operation that reads a list or settings by an actual path; empty if none is described. */
    public Optional<ApiOperation> readOfList(String path) {
        return read(path).filter(found -> !found.path().text().endsWith("}"));
    }

    public Optional<ApiOperation> read(String path) {
        return descriptions.find("GET", path).filter(found -> RelatedReads.isPathOf(found, path));
    }

    public PreparedRequest build(ApiOperation operation, BodyVariant variant) throws RequestNotPossibleException {
        return builder.build(PlannedCall.of(operation), variant);
    }

    /** Throws an exception with the reason if a request is not permitted. */
    public void permit(PreparedRequest request) throws RequestNotPossibleException {
        writePolicy.permit(request);
    }

    public Exchange send(ApiOperation operation, PreparedRequest request) throws RequestNotPossibleException {
        return send(operation, request, false);
    }

    /**
     * Sends a request and evaluates its response. Throws {@link NoResponseException} if there was none; this is a
     * deviation.
     */
    Exchange send(ApiOperation operation, PreparedRequest request, boolean isPartial)
            throws RequestNotPossibleException {
        writePolicy.permit(request);
        ApiResponse answer = cleanup.send(request, () -> connection.answer(operation, request));
        Exchange exchange = new Exchange(operation, request, answer);
        if (exchange.isSuccess()) {
            idCollector.learn(request, exchange.body());
        }
        if (onlyOperation == null || onlyOperation == operation) {
            evaluator.evaluate(exchange, isPartial);
        }
        return exchange;
    }

    /** Sends a request without a token. The target must refuse it. */
    public Exchange sendUnsigned(ApiOperation operation, PreparedRequest request) throws RequestNotPossibleException {
        writePolicy.permit(request);
        PreparedRequest unsigned = RequestEdits.withHeaders(request, Map.of("Authorization", ""));
        Exchange exchange =
                new Exchange(operation, unsigned, cleanup.send(unsigned, () -> connection.answer(operation, unsigned)));
        evaluator.evaluate(exchange, false);
        return exchange;
    }

    /** Reports a violation that a probe found. */
    public void report(String check, Kind kind, String place, String expected, String seen, Exchange exchange) {
        evaluator.report(check, new Violation(kind, place, expected, seen), exchange);
    }

    /** Removes the created resources and restores the modified settings, except in a sandbox. */
    @Override
    public void close() {
        cleanup.close();
        world.close();
    }
}
