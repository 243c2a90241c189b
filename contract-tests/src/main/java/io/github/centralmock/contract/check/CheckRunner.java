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

/** All checks on all operations of a target. At a mock each operation has a sandbox of its own. */
public final class CheckRunner {
    /** A client that waits longer than this has usually given up. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int FEW = 3;

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
    private final ResultCollector notebook;
    private final Duration patience;
    private final Instant start = Instant.now();

    public CheckRunner(ApiDescriptions descriptions, ResultCollector notebook, Duration patience) {
        this.descriptions = descriptions;
        this.notebook = notebook;
        this.patience = patience;
    }

    /** Runs everything; tells of each operation and how many are still to come as it begins. */
    public RunResult run(Target target, List<String> apis, BiConsumer<ApiOperation, Integer> progress) {
        return run(
                target,
                operation ->
                        apis.isEmpty() || apis.stream().anyMatch(operation.api().name()::startsWith),
                progress);
    }

    /** As the other, for the operations that are wanted. Whatever ends it early, what was found until then is kept. */
    public RunResult run(Target target, Predicate<ApiOperation> wanted, BiConsumer<ApiOperation, Integer> progress) {
        List<ApiOperation> operations = descriptions
                .operations()
                .filter(wanted)
                .sorted(CallOrder.INSTANCE)
                .toList();
        try {
            examineAll(target, operations, progress);
            return soFar(target, EmptyRun.ending(soFar(target, Optional.empty())));
        } catch (RunAbortedException reason) {
            return soFar(target, Optional.of(RunTermination.stopped(reason.getMessage())));
        } catch (TargetException | TransportException reason) {
            return soFar(target, Optional.of(RunTermination.failed(reason.getMessage())));
        } catch (RuntimeException surprise) {
            return soFar(
                    target,
                    Optional.of(RunTermination.failed(surprise.getClass().getSimpleName() + " in the harness")));
        }
    }

    /** What was found out until now. */
    public RunResult soFar(Target target, Optional<RunTermination> ended) {
        return new RunResult(
                target.kind(),
                target.name(),
                start,
                Instant.now(),
                notebook.deviations(),
                notebook.proofs(),
                notebook.omissions(),
                target.traffic().sent(),
                ended);
    }

    private void examineAll(Target target, List<ApiOperation> operations, BiConsumer<ApiOperation, Integer> progress) {
        if (target.isMock()) {
            for (int i = 0; i < operations.size(); i++) {
                progress.accept(operations.get(i), operations.size() - i);
                try (CheckSession session = new CheckSession(target.freshWorld(), descriptions, notebook, patience)) {
                    examine(operations.get(i), session);
                }
            }
            return;
        }
        try (CheckSession session = new CheckSession(target.mainWorld(), descriptions, notebook, patience)) {
            for (int i = 0; i < operations.size(); i++) {
                progress.accept(operations.get(i), operations.size() - i);
                examine(operations.get(i), session);
            }
        }
    }

    /** All checks on one operation of a mock, in a sandbox of its own; no other operation is judged. */
    public void runAlone(Target target, ApiOperation operation) {
        try (CheckSession session = new CheckSession(target.freshWorld(), descriptions, notebook, patience)) {
            session.judgeOnly(operation);
            examine(operation, session);
        }
    }

    /** All checks that apply to one operation. */
    void examine(ApiOperation operation, CheckSession session) {
        OperationUnderTest subject = new OperationUnderTest(operation, session);
        try {
            if (!begin(subject)) {
                return;
            }
            for (Probe probe : PROBES) {
                if (probe.applies(subject)) {
                    new ConfirmingRetry(subject).around(() -> run(probe, subject));
                } else if (probe.isAboutPages() && subject.reads() && operation.isPagingUndescribed()) {
                    notebook.omitted(operation, probe.name(), "the description does not say how the list is paged");
                }
            }
        } catch (NoResponseException noted) {
            notebook.omitted(operation, "*", noted.getMessage());
        }
    }

    /** Makes the plain call of a read; without a good answer there is nothing to go on from. */
    private boolean begin(OperationUnderTest subject) {
        try {
            if (subject.operation().isTokenEndpoint()) {
                new TokenEndpointProbe().run(subject);
                return false;
            }
            if (subject.reads()) {
                provide(subject);
                subject.plain();
                fill(subject);
            }
            return true;
        } catch (RequestNotPossibleException reason) {
            notebook.omitted(subject.operation(), "*", reason.getMessage());
            return false;
        }
    }

    private static void provide(OperationUnderTest subject) {
        ApiOperation operation = subject.operation();
        CheckSession session = subject.session();
        try {
            Exchange first = session.send(operation, session.build(operation, BodyVariant.SMALLEST));
            if (first.status() == 404 && session.isSandbox()) {
                new Preconditions(session).putBefore(operation);
            } else {
                subject.start(first);
            }
        } catch (RequestNotPossibleException missing) {
            if (session.isSandbox()) {
                operation.path().parameters().stream()
                        .reduce((first, last) -> last)
                        .ifPresent(parameter -> new Preconditions(session).provide(parameter, operation));
            }
        }
    }

    /** Short lists say little about paging and filters; where nobody minds, they are made longer first. */
    private static void fill(OperationUnderTest subject) throws RequestNotPossibleException {
        boolean isShort = subject.isPaged()
                && OperationUnderTest.itemsOf(subject.plain()).map(List::size).orElse(FEW) < FEW;
        if (isShort && subject.session().isSandbox()) {
            new Preconditions(subject.session()).fill(subject.operation(), FEW);
            subject.listChanged();
            subject.plain();
        }
    }

    private void run(Probe probe, OperationUnderTest subject) {
        try {
            probe.run(subject);
        } catch (RequestNotPossibleException reason) {
            notebook.omitted(subject.operation(), probe.name(), reason.getMessage());
        } catch (RunAbortedException
                | TargetException
                | TransportException
                | NoResponseException
                | FirstDeviationException ends) {
            throw ends;
        } catch (RuntimeException surprise) {
            // An answer that no check expected must not end the run; the answer's own deviations are noted already.
            String what = surprise.getClass().getSimpleName();
            notebook.omitted(subject.operation(), probe.name(), "the check could not cope with the answer: " + what);
        }
    }
}
