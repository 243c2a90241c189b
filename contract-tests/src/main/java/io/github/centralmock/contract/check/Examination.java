package io.github.centralmock.contract.check;

import io.github.centralmock.contract.description.CallOrder;
import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.drift.Ending;
import io.github.centralmock.contract.drift.FirstDeviation;
import io.github.centralmock.contract.drift.Notebook;
import io.github.centralmock.contract.drift.RunResult;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.sample.Variant;
import io.github.centralmock.contract.target.Target;
import io.github.centralmock.contract.target.TargetFailure;
import io.github.centralmock.contract.wire.RunStopped;
import io.github.centralmock.contract.wire.WireFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** All checks on all operations of a target. At a mock each operation has a sandbox of its own. */
public final class Examination {
    /** A client that waits longer than this has usually given up. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int FEW = 3;

    private static final List<Probe> PROBES = List.of(
            new IdsResolve(),
            new PagesSayWhatWasAsked(),
            new PagingVisitsAllOnce(),
            new TotalsAgree(),
            new FieldsAreObeyed(),
            new ViewIsObeyed(),
            new SortIsObeyed(),
            new FiltersAreTrue(),
            new WritesShow(),
            new UnknownIdsAreRefused(),
            new NonsenseIsRefusedInOrder(),
            new BadBodiesAreRefused(),
            new NothingWithoutToken());

    private final Descriptions descriptions;
    private final Notebook notebook;
    private final Duration patience;
    private final Instant start = Instant.now();

    public Examination(Descriptions descriptions, Notebook notebook, Duration patience) {
        this.descriptions = descriptions;
        this.notebook = notebook;
        this.patience = patience;
    }

    /** Runs everything; tells of each operation and how many are still to come as it begins. */
    public RunResult run(Target target, List<String> apis, BiConsumer<Operation, Integer> progress) {
        return run(
                target,
                operation ->
                        apis.isEmpty() || apis.stream().anyMatch(operation.api().name()::startsWith),
                progress);
    }

    /** As the other, for the operations that are wanted. Whatever ends it early, what was found until then is kept. */
    public RunResult run(Target target, Predicate<Operation> wanted, BiConsumer<Operation, Integer> progress) {
        List<Operation> operations = descriptions
                .operations()
                .filter(wanted)
                .sorted(CallOrder.INSTANCE)
                .toList();
        try {
            examineAll(target, operations, progress);
            return soFar(target, ProvedNothing.ending(soFar(target, Optional.empty())));
        } catch (RunStopped reason) {
            return soFar(target, Optional.of(Ending.stopped(reason.getMessage())));
        } catch (TargetFailure | WireFailure reason) {
            return soFar(target, Optional.of(Ending.failed(reason.getMessage())));
        } catch (RuntimeException surprise) {
            return soFar(target, Optional.of(Ending.failed(surprise.getClass().getSimpleName() + " in the harness")));
        }
    }

    /** What was found out until now. */
    public RunResult soFar(Target target, Optional<Ending> ended) {
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

    private void examineAll(Target target, List<Operation> operations, BiConsumer<Operation, Integer> progress) {
        if (target.isMock()) {
            for (int i = 0; i < operations.size(); i++) {
                progress.accept(operations.get(i), operations.size() - i);
                try (Session session = new Session(target.freshWorld(), descriptions, notebook, patience)) {
                    examine(operations.get(i), session);
                }
            }
            return;
        }
        try (Session session = new Session(target.mainWorld(), descriptions, notebook, patience)) {
            for (int i = 0; i < operations.size(); i++) {
                progress.accept(operations.get(i), operations.size() - i);
                examine(operations.get(i), session);
            }
        }
    }

    /** All checks on one operation of a mock, in a sandbox of its own; no other operation is judged. */
    public void runAlone(Target target, Operation operation) {
        try (Session session = new Session(target.freshWorld(), descriptions, notebook, patience)) {
            session.judgeOnly(operation);
            examine(operation, session);
        }
    }

    /** All checks that apply to one operation. */
    void examine(Operation operation, Session session) {
        Subject subject = new Subject(operation, session);
        try {
            if (!begin(subject)) {
                return;
            }
            for (Probe probe : PROBES) {
                if (probe.applies(subject)) {
                    new SecondLook(subject).around(() -> run(probe, subject));
                } else if (probe.isAboutPages() && subject.reads() && operation.isPagingUndescribed()) {
                    notebook.omitted(operation, probe.name(), "the description does not say how the list is paged");
                }
            }
        } catch (NoAnswer noted) {
            notebook.omitted(operation, "*", noted.getMessage());
        }
    }

    /** Makes the plain call of a read; without a good answer there is nothing to go on from. */
    private boolean begin(Subject subject) {
        try {
            if (TokensAreGuarded.isAbout(subject.operation())) {
                new TokensAreGuarded().run(subject);
                return false;
            }
            if (subject.reads()) {
                provide(subject);
                subject.plain();
                fill(subject);
            }
            return true;
        } catch (CannotBuild reason) {
            notebook.omitted(subject.operation(), "*", reason.getMessage());
            return false;
        }
    }

    private static void provide(Subject subject) {
        Operation operation = subject.operation();
        Session session = subject.session();
        try {
            Exchange first = session.send(operation, session.build(operation, Variant.SMALLEST));
            if (first.status() == 404 && session.isSandbox()) {
                new Preparation(session).putBefore(operation);
            } else {
                subject.start(first);
            }
        } catch (CannotBuild missing) {
            if (session.isSandbox()) {
                operation.path().parameters().stream()
                        .reduce((first, last) -> last)
                        .ifPresent(parameter -> new Preparation(session).provide(parameter, operation));
            }
        }
    }

    /** Short lists say little about paging and filters; where nobody minds, they are made longer first. */
    private static void fill(Subject subject) throws CannotBuild {
        boolean isShort = subject.isPaged()
                && Subject.itemsOf(subject.plain()).map(List::size).orElse(FEW) < FEW;
        if (isShort && subject.session().isSandbox()) {
            new Preparation(subject.session()).fill(subject.operation(), FEW);
            subject.listChanged();
            subject.plain();
        }
    }

    private void run(Probe probe, Subject subject) {
        try {
            probe.run(subject);
        } catch (CannotBuild reason) {
            notebook.omitted(subject.operation(), probe.name(), reason.getMessage());
        } catch (RunStopped | TargetFailure | WireFailure | NoAnswer | FirstDeviation ends) {
            throw ends;
        } catch (RuntimeException surprise) {
            // An answer that no check expected must not end the run; the answer's own deviations are noted already.
            String what = surprise.getClass().getSimpleName();
            notebook.omitted(subject.operation(), probe.name(), "the check could not cope with the answer: " + what);
        }
    }
}
