package io.github.centralmock.contract.check;

import io.github.centralmock.contract.check.probe.FieldsProbe;
import io.github.centralmock.contract.check.probe.FilterProbe;
import io.github.centralmock.contract.check.probe.IdLookupProbe;
import io.github.centralmock.contract.check.probe.InvalidBodyProbe;
import io.github.centralmock.contract.check.probe.InvalidParameterProbe;
import io.github.centralmock.contract.check.probe.MissingTokenProbe;
import io.github.centralmock.contract.check.probe.PageMetadataProbe;
import io.github.centralmock.contract.check.probe.PageTotalsProbe;
import io.github.centralmock.contract.check.probe.PagingProbe;
import io.github.centralmock.contract.check.probe.Preconditions;
import io.github.centralmock.contract.check.probe.Probe;
import io.github.centralmock.contract.check.probe.SortProbe;
import io.github.centralmock.contract.check.probe.TokenEndpointProbe;
import io.github.centralmock.contract.check.probe.UnknownIdProbe;
import io.github.centralmock.contract.check.probe.ViewProbe;
import io.github.centralmock.contract.check.probe.WriteVisibilityProbe;
import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.check.session.CheckSession;
import io.github.centralmock.contract.check.session.ConfirmingRetry;
import io.github.centralmock.contract.check.session.NoResponseException;
import io.github.centralmock.contract.check.session.OperationUnderTest;
import io.github.centralmock.contract.http.RunAbortedException;
import io.github.centralmock.contract.http.TransportException;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.CallOrder;
import io.github.centralmock.contract.request.BodyVariant;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import io.github.centralmock.contract.result.FirstDeviationException;
import io.github.centralmock.contract.result.ResultCollector;
import io.github.centralmock.contract.result.RunResult;
import io.github.centralmock.contract.result.RunTermination;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Runs all checks on the operations of a target. For a mock, each operation gets its own sandbox. */
public final class CheckRunner {
    /** The default limit for the time of a response. Clients usually stop waiting after this time. */
    public static final Duration RESPONSE_TIME_LIMIT = Duration.ofSeconds(10);

    private static final int MIN_ITEMS = 3;

    private static final List<Probe> PROBES = List.of(
            new IdLookupProbe(),
            new PageMetadataProbe(),
            new PagingProbe(),
            new PageTotalsProbe(),
            new FieldsProbe(),
            new ViewProbe(),
            new SortProbe(),
            new FilterProbe(),
            new WriteVisibilityProbe(),
            new UnknownIdProbe(),
            new InvalidParameterProbe(),
            new InvalidBodyProbe(),
            new MissingTokenProbe());

    private final ApiDescriptions descriptions;
    private final ResultCollector results;
    private final Duration responseTimeLimit;
    private final Instant start = Instant.now();

    public CheckRunner(ApiDescriptions descriptions, ResultCollector results, Duration responseTimeLimit) {
        this.descriptions = descriptions;
        this.results = results;
        this.responseTimeLimit = responseTimeLimit;
    }

    /**
     * Runs the checks on all operations of some APIs. The progress consumer gets each operation and the number of
     * operations that remain, this one included.
     */
    public RunResult run(Target target, List<String> apis, BiConsumer<ApiOperation, Integer> progress) {
        return run(
                target,
                operation ->
                        apis.isEmpty() || apis.stream().anyMatch(operation.api().name()::startsWith),
                progress);
    }

    /**
     * Runs the checks on the operations that match a filter. A run that ends early still returns the results collected
     * so far.
     */
    public RunResult run(Target target, Predicate<ApiOperation> filter, BiConsumer<ApiOperation, Integer> progress) {
        List<ApiOperation> operations = descriptions
                .operations()
                .filter(filter)
                .sorted(CallOrder.INSTANCE)
                .toList();
        try {
            checkAll(target, operations, progress);
            return currentResult(target, EmptyRun.terminationOf(currentResult(target, Optional.empty())));
        } catch (RunAbortedException exception) {
            return currentResult(target, Optional.of(RunTermination.stopped(exception.getMessage())));
        } catch (TargetException | TransportException exception) {
            return currentResult(target, Optional.of(RunTermination.failed(exception.getMessage())));
        } catch (RuntimeException unexpected) {
            return currentResult(
                    target,
                    Optional.of(RunTermination.failed(unexpected.getClass().getSimpleName() + " in the harness")));
        }
    }

    /** Returns the results collected so far. */
    public RunResult currentResult(Target target, Optional<RunTermination> ended) {
        return new RunResult(
                target.kind(),
                target.name(),
                start,
                Instant.now(),
                results.deviations(),
                results.passedChecks(),
                results.skippedChecks(),
                target.traffic().sent(),
                ended);
    }

    private void checkAll(Target target, List<ApiOperation> operations, BiConsumer<ApiOperation, Integer> progress) {
        if (target.isMock()) {
            for (int i = 0; i < operations.size(); i++) {
                progress.accept(operations.get(i), operations.size() - i);
                try (CheckSession session =
                        new CheckSession(target.freshWorld(), descriptions, results, responseTimeLimit)) {
                    checkOperation(operations.get(i), session);
                }
            }
            return;
        }
        try (CheckSession session = new CheckSession(target.mainWorld(), descriptions, results, responseTimeLimit)) {
            for (int i = 0; i < operations.size(); i++) {
                progress.accept(operations.get(i), operations.size() - i);
                checkOperation(operations.get(i), session);
            }
        }
    }

    /** Runs all checks on one operation of a mock, in a new sandbox. Responses of other operations are not checked. */
    public void runOne(Target target, ApiOperation operation) {
        try (CheckSession session = new CheckSession(target.freshWorld(), descriptions, results, responseTimeLimit)) {
            session.evaluateOnly(operation);
            checkOperation(operation, session);
        }
    }

    /** Runs all checks that apply to one operation. */
    void checkOperation(ApiOperation operation, CheckSession session) {
        OperationUnderTest subject = new OperationUnderTest(operation, session);
        try {
            if (!sendBasicRequest(subject)) {
                return;
            }
            for (Probe probe : PROBES) {
                if (probe.applies(subject)) {
                    new ConfirmingRetry(subject).run(() -> run(probe, subject));
                } else if (probe.isAboutPages() && subject.isRead() && operation.isPagingUndescribed()) {
                    results.addSkipped(operation, probe.name(), "the description does not say how the list is paged");
                }
            }
        } catch (NoResponseException exception) {
            results.addSkipped(operation, "*", exception.getMessage());
        }
    }

    /** Sends the basic request of a read. Returns false if the probes cannot be run. */
    private boolean sendBasicRequest(OperationUnderTest subject) {
        try {
            if (subject.operation().isTokenEndpoint()) {
                new TokenEndpointProbe().run(subject);
                return false;
            }
            if (subject.isRead()) {
                prepareData(subject);
                subject.basicExchange();
                fillList(subject);
            }
            return true;
        } catch (RequestNotPossibleException exception) {
            results.addSkipped(subject.operation(), "*", exception.getMessage());
            return false;
        }
    }

    private static void prepareData(OperationUnderTest subject) {
        ApiOperation operation = subject.operation();
        CheckSession session = subject.session();
        try {
            Exchange first = session.send(operation, session.build(operation, BodyVariant.SMALLEST));
            if (first.status() == 404 && session.isSandbox()) {
                new Preconditions(session).createByPut(operation);
            } else {
                subject.setBasicExchange(first);
            }
        } catch (RequestNotPossibleException exception) {
            if (session.isSandbox()) {
                operation.path().parameters().stream()
                        .reduce((first, last) -> last)
                        .ifPresent(parameter -> new Preconditions(session).provideId(parameter, operation));
            }
        }
    }

    /** Adds items to a short list in a sandbox, because a short list is not enough to check paging and filters. */
    private static void fillList(OperationUnderTest subject) throws RequestNotPossibleException {
        boolean isShort = subject.isPaged()
                && OperationUnderTest.itemsOf(subject.basicExchange())
                                .map(List::size)
                                .orElse(MIN_ITEMS)
                        < MIN_ITEMS;
        if (isShort && subject.session().isSandbox()) {
            new Preconditions(subject.session()).addItems(subject.operation(), MIN_ITEMS);
            subject.discardPages();
            subject.basicExchange();
        }
    }

    private void run(Probe probe, OperationUnderTest subject) {
        try {
            probe.run(subject);
        } catch (RequestNotPossibleException exception) {
            results.addSkipped(subject.operation(), probe.name(), exception.getMessage());
        } catch (RunAbortedException
                | TargetException
                | TransportException
                | NoResponseException
                | FirstDeviationException exception) {
            throw exception;
        } catch (RuntimeException unexpected) {
            // An unexpected response must not end the run. The rules have already reported its violations.
            String type = unexpected.getClass().getSimpleName();
            results.addSkipped(
                    subject.operation(), probe.name(), "the check failed on an unexpected response: " + type);
        }
    }
}
