package io.github.centralmock.contract.mutant;

import io.github.centralmock.contract.check.Examination;
import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.drift.FirstDeviation;
import io.github.centralmock.contract.drift.Notebook;
import io.github.centralmock.contract.target.Settings;
import io.github.centralmock.contract.target.Target;
import io.github.centralmock.contract.target.TargetFailure;
import io.github.centralmock.contract.wire.WireFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/**
 * Tries the harness on a mock that lies: for every operation and every kind of deviation that applies, one lie at a time,
 * each in a sandbox of its own, with the checks of that operation only.
 */
public final class SelfCheck {
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    /** A busy machine makes the truth late; that is no lie of the mock. */
    private static final Duration PATIENCE_WITH_THE_TRUTH = Duration.ofSeconds(6);

    private static final Duration DELAY = Duration.ofMillis(1900);
    private static final int LIMIT_MILLIS = 8000;

    private final Descriptions descriptions;
    private final String mockUrl;
    private final BiConsumer<Integer, Integer> progress;
    private final List<String> falseAlarms = Collections.synchronizedList(new ArrayList<>());
    private final List<String> untested = Collections.synchronizedList(new ArrayList<>());

    /** Progress is told as lies tried and lies to try. */
    public SelfCheck(Descriptions descriptions, String mockUrl, BiConsumer<Integer, Integer> progress) {
        this.descriptions = descriptions;
        this.mockUrl = mockUrl;
        this.progress = progress;
    }

    /** Runs it for the APIs whose names start with one of these; for all when none is given. */
    public SelfCheckResult run(List<String> apis) {
        ExecutorService threads =
                Executors.newFixedThreadPool(3 * Runtime.getRuntime().availableProcessors() + 4);
        try (MutatorProxy proxy = new MutatorProxy(descriptions)) {
            List<Operation> operations = descriptions
                    .operations()
                    .filter(operation -> apis.isEmpty()
                            || apis.stream().anyMatch(operation.api().name()::startsWith))
                    .toList();
            List<Future<List<Trial>>> baselines = operations.stream()
                    .map(operation -> threads.submit(() -> trials(proxy, operation)))
                    .toList();
            List<Trial> trials = new ArrayList<>();
            baselines.forEach(baseline -> trials.addAll(result(baseline)));
            List<Tried> tried = tryAll(threads, proxy, trials);
            requireHealth();
            return new SelfCheckResult(tried, List.copyOf(falseAlarms), List.copyOf(untested));
        } finally {
            threads.shutdownNow();
        }
    }

    /** Nothing that was tried on a mock that has died says anything about the harness. */
    private void requireHealth() {
        if (!new Upstream(mockUrl).control("GET", "/health", "main").isSuccess()) {
            throw new TargetFailure("the mock is not well any more, so the self-check says nothing");
        }
    }

    private List<Tried> tryAll(ExecutorService threads, MutatorProxy proxy, List<Trial> trials) {
        List<Future<Tried>> running = trials.stream()
                .map(trial -> threads.submit(() -> attempt(proxy, trial)))
                .toList();
        List<Tried> tried = new ArrayList<>();
        for (Future<Tried> each : running) {
            tried.add(result(each));
            progress.accept(tried.size(), trials.size());
        }
        return tried;
    }

    /** The truth first: it shows which lies can be told, and must not be reported. */
    private List<Trial> trials(MutatorProxy proxy, Operation operation) {
        Recorder recorder = new Recorder();
        Upstream upstream = new Upstream(mockUrl);
        Notebook notebook = new Notebook();
        examine(proxy, new Trial(operation, recorder, upstream), notebook, PATIENCE_WITH_THE_TRUTH);
        notebook.deviations().forEach(found -> falseAlarms.add(found.operation().id() + ": " + found));
        boolean hasGoodAnswer = recorder.answers().stream().anyMatch(Outgoing::isSuccess);
        if (!hasGoodAnswer) {
            untested.add(operation.id() + ": "
                    + notebook.omissions().stream()
                            .map(each -> each.reason())
                            .findFirst()
                            .orElse("never called"));
        }
        boolean isModelled = recorder.answers().stream().noneMatch(truth -> truth.status() == 501);
        return isModelled && !recorder.answers().isEmpty()
                ? Mutations.of(operation, recorder.answers(), DELAY).stream()
                        .map(mutation -> new Trial(operation, mutation, upstream))
                        .toList()
                : List.of();
    }

    private Tried attempt(MutatorProxy proxy, Trial trial) {
        String noticed = noticed(proxy, trial);
        if (!trial.wasReached()) {
            // Whatever was noticed then was not the lie, but perhaps that the mock is gone.
            return new Tried(trial, Verdict.NEVER_ASKED, noticed);
        }
        if (!noticed.isEmpty()) {
            return new Tried(trial, Verdict.NOTICED, noticed);
        }
        return new Tried(trial, isReallyALie(proxy, trial) ? Verdict.SURVIVED : Verdict.NO_LIE, "");
    }

    /** A write that changes nothing that can be read cannot be seen to have no effect. */
    private boolean isReallyALie(MutatorProxy proxy, Trial trial) {
        if (!(trial.mutation() instanceof WriteLie)) {
            return trial.hasLied();
        }
        Trial watched = new Trial(trial.operation(), new WriteLie(trial.operation(), true), trial.upstream());
        noticed(proxy, watched);
        return watched.hasLied();
    }

    private String noticed(MutatorProxy proxy, Trial trial) {
        try {
            examine(proxy, trial, Notebook.stoppingAtFirst(), PATIENCE);
            return "";
        } catch (FirstDeviation | TargetFailure | WireFailure noticed) {
            return noticed.getMessage();
        }
    }

    private void examine(MutatorProxy proxy, Trial trial, Notebook notebook, Duration patience) {
        String baseUrl = proxy.serve(trial);
        try {
            Map<String, String> settings =
                    Map.of("central.target", baseUrl, "central.limitMillis", String.valueOf(LIMIT_MILLIS));
            Target target = Target.of(Settings.of(Map.of()).with(settings));
            new Examination(descriptions, notebook, patience).runAlone(target, trial.operation());
        } finally {
            proxy.end(baseUrl);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TargetFailure("interrupted");
        } catch (ExecutionException failed) {
            throw new TargetFailure("the self-check failed: " + failed.getCause());
        }
    }
}
