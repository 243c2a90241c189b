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

/** One run's dealings with one world: builds requests, sends what is permitted, has every answer judged. */
public final class CheckSession implements AutoCloseable {
    private final TargetWorld world;
    private final ApiDescriptions descriptions;
    private final ResultCollector notebook;
    private final AccountSender accounts;
    private final KnownIds ids;
    private final PostmanVariables variables;
    private final RequestBuilder builder;
    private final WritePolicy guard;
    private final ConnectionHealth line;
    private final IdCollector memory;
    private final ResponseEvaluator judge;
    private final CleanupTracker footprint;
    private ApiOperation only;

    public CheckSession(TargetWorld world, ApiDescriptions descriptions, ResultCollector notebook, Duration patience) {
        this.world = world;
        this.descriptions = descriptions;
        this.notebook = notebook;
        notebook.hide(world::secrets);
        this.accounts = new AccountSender(world);
        this.ids = new KnownIds(accounts, descriptions);
        this.variables = variables(world);
        this.builder = new RequestBuilder(ids, variables);
        this.guard = new WritePolicy(world, ids, descriptions);
        this.line = new ConnectionHealth(accounts, notebook);
        this.memory = new IdCollector(ids, descriptions);
        this.judge = new ResponseEvaluator(notebook, patience);
        this.footprint = new CleanupTracker(accounts, descriptions);
    }

    private static PostmanVariables variables(TargetWorld world) {
        PostmanVariables variables = new PostmanVariables(Map.of());
        new io.github.centralmock.contract.request.AccountVariables(world).addTo(variables);
        return variables;
    }

    /** From now on only this operation's answers are judged; the others are just used. */
    public void judgeOnly(ApiOperation operation) {
        only = operation;
    }

    public TargetWorld world() {
        return world;
    }

    public ApiDescriptions descriptions() {
        return descriptions;
    }

    public ResultCollector notebook() {
        return notebook;
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

    ResponseEvaluator judge() {
        return judge;
    }

    /** Nothing that happens here stays. */
    public boolean isSandbox() {
        return world.isSandbox();
    }

    /** The read of a thing by a real path; empty when none is described. */
    public Optional<ApiOperation> readOfItem(String path) {
        return read(path).filter(found -> found.path().text().endsWith("}"));
    }

    /** The read of a list or of settings by a real path. */
    public Optional<ApiOperation> readOfList(String path) {
        return read(path).filter(found -> !found.path().text().endsWith("}"));
    }

    public Optional<ApiOperation> read(String path) {
        return descriptions.find("GET", path).filter(found -> RelatedReads.isPathOf(found, path));
    }

    public PreparedRequest build(ApiOperation operation, BodyVariant variant) throws RequestNotPossibleException {
        return builder.build(PlannedCall.of(operation), variant);
    }

    /** Whether a request may go out here and now; throws with the reason when it may not. */
    public void permit(PreparedRequest request) throws RequestNotPossibleException {
        guard.permit(request);
    }

    public Exchange send(ApiOperation operation, PreparedRequest request) throws RequestNotPossibleException {
        return send(operation, request, false);
    }

    /** Sends and judges. Throws {@link NoResponseException} when none came, which is noted as a deviation. */
    Exchange send(ApiOperation operation, PreparedRequest request, boolean isNarrowed)
            throws RequestNotPossibleException {
        guard.permit(request);
        ApiResponse answer = footprint.send(request, () -> line.answer(operation, request));
        Exchange exchange = new Exchange(operation, request, answer);
        if (exchange.isSuccess()) {
            memory.learn(request, exchange.body());
        }
        if (only == null || only == operation) {
            judge.judge(exchange, isNarrowed);
        }
        return exchange;
    }

    /** Sends without the token or with a foreign one, as a request that must be refused. */
    public Exchange sendUnsigned(ApiOperation operation, PreparedRequest request) throws RequestNotPossibleException {
        guard.permit(request);
        PreparedRequest unsigned = RequestEdits.withHeaders(request, Map.of("Authorization", ""));
        Exchange exchange =
                new Exchange(operation, unsigned, footprint.send(unsigned, () -> line.answer(operation, unsigned)));
        judge.judge(exchange, false);
        return exchange;
    }

    /** Notes what a check of its own found out about an exchange. */
    public void note(String check, Kind kind, String place, String expected, String seen, Exchange exchange) {
        judge.note(check, new Violation(kind, place, expected, seen), exchange);
    }

    /** Leaves a target that keeps what it is told as it was. */
    @Override
    public void close() {
        footprint.close();
        world.close();
    }
}
