package io.github.centralmock.contract.mutation;

import io.github.centralmock.contract.check.CheckRunner;
import io.github.centralmock.contract.http.TransportException;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.result.FirstDeviationException;
import io.github.centralmock.contract.result.ResultCollector;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetException;
import io.github.centralmock.contract.sut.TargetSettings;
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

    private final ApiDescriptions descriptions;
    private final String mockUrl;
    private final BiConsumer<Integer, Integer> progress;
    private final List<String> falseAlarms = Collections.synchronizedList(new ArrayList<>());
    private final List<String> untested = Collections.synchronizedList(new ArrayList<>());

    /** Progress is told as lies tried and lies to try. */
    public SelfCheck(ApiDescriptions descriptions, String mockUrl, BiConsumer<Integer, Integer> progress) {
        this.descriptions = descriptions;
        this.mockUrl = mockUrl;
        this.progress = progress;
    }

    /** Runs it for the APIs whose names start with one of these; for all when none is given. */
    public SelfCheckResult run(List<String> apis) {
        ExecutorService threads =
                Executors.newFixedThreadPool(3 * Runtime.getRuntime().availableProcessors() + 4);
        try (MutatorProxy proxy = new MutatorProxy(descriptions)) {
            List<ApiOperation> operations = descriptions
                    .operations()
                    .filter(operation -> apis.isEmpty()
                            || apis.stream().anyMatch(operation.api().name()::startsWith))
                    .toList();
            List<Future<List<MutationRun>>> baselines = operations.stream()
                    .map(operation -> threads.submit(() -> trials(proxy, operation)))
                    .toList();
            List<MutationRun> trials = new ArrayList<>();
            baselines.forEach(baseline -> trials.addAll(result(baseline)));
            List<MutationResult> tried = tryAll(threads, proxy, trials);
            requireHealth();
            return new SelfCheckResult(tried, List.copyOf(falseAlarms), List.copyOf(untested));
        } finally {
            threads.shutdownNow();
        }
    }

    /** Nothing that was tried on a mock that has died says anything about the harness. */
    private void requireHealth() {
        if (!new Upstream(mockUrl).control("GET", "/health", "main").isSuccess()) {
            throw new TargetException("the mock is not well any more, so the self-check says nothing");
        }
    }

    private List<MutationResult> tryAll(ExecutorService threads, MutatorProxy proxy, List<MutationRun> trials) {
        List<Future<MutationResult>> running = trials.stream()
                .map(trial -> threads.submit(() -> attempt(proxy, trial)))
                .toList();
        List<MutationResult> tried = new ArrayList<>();
        for (Future<MutationResult> each : running) {
            tried.add(result(each));
            progress.accept(tried.size(), trials.size());
        }
        return tried;
    }

    /** The truth first: it shows which lies can be told, and must not be reported. */
    private List<MutationRun> trials(MutatorProxy proxy, ApiOperation operation) {
        BaselineRecorder recorder = new BaselineRecorder();
        Upstream upstream = new Upstream(mockUrl);
        ResultCollector notebook = new ResultCollector();
        examine(proxy, new MutationRun(operation, recorder, upstream), notebook, PATIENCE_WITH_THE_TRUTH);
        notebook.deviations().forEach(found -> falseAlarms.add(found.operation().id() + ": " + found));
        boolean hasGoodAnswer = recorder.answers().stream().anyMatch(ProxyResponse::isSuccess);
        if (!hasGoodAnswer) {
            untested.add(operation.id() + ": "
                    + notebook.omissions().stream()
                            .map(each -> each.reason())
                            .findFirst()
                            .orElse("never called"));
        }
        boolean isModelled = recorder.answers().stream().noneMatch(truth -> truth.status() == 501);
        return isModelled && !recorder.answers().isEmpty()
                ? Mutators.of(operation, recorder.answers(), DELAY).stream()
                        .map(mutation -> new MutationRun(operation, mutation, upstream))
                        .toList()
                : List.of();
    }

    private MutationResult attempt(MutatorProxy proxy, MutationRun trial) {
        String noticed = noticed(proxy, trial);
        if (!trial.wasReached()) {
            // Whatever was noticed then was not the lie, but perhaps that the mock is gone.
            return new MutationResult(trial, MutationStatus.NO_COVERAGE, noticed);
        }
        if (!noticed.isEmpty()) {
            return new MutationResult(trial, MutationStatus.KILLED, noticed);
        }
        return new MutationResult(
                trial, isReallyALie(proxy, trial) ? MutationStatus.SURVIVED : MutationStatus.NOT_APPLICABLE, "");
    }

    /** A write that changes nothing that can be read cannot be seen to have no effect. */
    private boolean isReallyALie(MutatorProxy proxy, MutationRun trial) {
        if (!(trial.mutation() instanceof WriteMutator)) {
            return trial.hasLied();
        }
        MutationRun watched =
                new MutationRun(trial.operation(), new WriteMutator(trial.operation(), true), trial.upstream());
        noticed(proxy, watched);
        return watched.hasLied();
    }

    private String noticed(MutatorProxy proxy, MutationRun trial) {
        try {
            examine(proxy, trial, ResultCollector.stoppingAtFirst(), PATIENCE);
            return "";
        } catch (FirstDeviationException | TargetException | TransportException noticed) {
            return noticed.getMessage();
        }
    }

    private void examine(MutatorProxy proxy, MutationRun trial, ResultCollector notebook, Duration patience) {
        String baseUrl = proxy.serve(trial);
        try {
            Map<String, String> settings =
                    Map.of("central.target", baseUrl, "central.limitMillis", String.valueOf(LIMIT_MILLIS));
            Target target = Target.of(TargetSettings.of(Map.of()).with(settings));
            new CheckRunner(descriptions, notebook, patience).runAlone(target, trial.operation());
        } finally {
            proxy.end(baseUrl);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TargetException("interrupted");
        } catch (ExecutionException failed) {
            throw new TargetException("the self-check failed: " + failed.getCause());
        }
    }
}
