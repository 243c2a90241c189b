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
 * Tests the checks against a mock with changed responses. Each mutant of each operation runs in its own sandbox, with
 * the checks of that operation only.
 */
public final class SelfCheck {
    private static final Duration RESPONSE_TIME_LIMIT = Duration.ofMillis(1500);
    /** Longer than the limit of the mutants, because a busy computer delays correct responses too. */
    private static final Duration BASELINE_TIME_LIMIT = Duration.ofSeconds(6);

    private static final Duration DELAY = Duration.ofMillis(1900);
    private static final int LIMIT_MILLIS = 8000;

    private final ApiDescriptions descriptions;
    private final String mockUrl;
    private final BiConsumer<Integer, Integer> progress;
    private final List<String> falseAlarms = Collections.synchronizedList(new ArrayList<>());
    private final List<String> unchecked = Collections.synchronizedList(new ArrayList<>());

    /** The progress consumer gets the number of finished mutants and the number of all mutants. */
    public SelfCheck(ApiDescriptions descriptions, String mockUrl, BiConsumer<Integer, Integer> progress) {
        this.descriptions = descriptions;
        this.mockUrl = mockUrl;
        this.progress = progress;
    }

    /** Runs the self-check for the APIs whose names start with one of these; for all if the list is empty. */
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
                    .map(operation -> threads.submit(() -> createRuns(proxy, operation)))
                    .toList();
            List<MutationRun> runs = new ArrayList<>();
            baselines.forEach(baseline -> runs.addAll(result(baseline)));
            List<MutationResult> results = runAll(threads, proxy, runs);
            requireHealthyMock();
            return new SelfCheckResult(results, List.copyOf(falseAlarms), List.copyOf(unchecked));
        } finally {
            threads.shutdownNow();
        }
    }

    /** The results are valid only if the mock still works at the end. */
    private void requireHealthyMock() {
        if (!new Upstream(mockUrl).control("GET", "/health", "main").isSuccess()) {
            throw new TargetException(
                    "the mock is not healthy at the end of the self-check, so the results are not valid");
        }
    }

    private List<MutationResult> runAll(ExecutorService threads, MutatorProxy proxy, List<MutationRun> runs) {
        List<Future<MutationResult>> running = runs.stream()
                .map(run -> threads.submit(() -> runMutant(proxy, run)))
                .toList();
        List<MutationResult> results = new ArrayList<>();
        for (Future<MutationResult> each : running) {
            results.add(result(each));
            progress.accept(results.size(), runs.size());
        }
        return results;
    }

    /**
     * Runs the checks without a mutator first. Deviations are false alarms; the responses show which mutants are
     * possible.
     */
    private List<MutationRun> createRuns(MutatorProxy proxy, ApiOperation operation) {
        BaselineRecorder recorder = new BaselineRecorder();
        Upstream upstream = new Upstream(mockUrl);
        ResultCollector results = new ResultCollector();
        check(proxy, new MutationRun(operation, recorder, upstream), results, BASELINE_TIME_LIMIT);
        results.deviations().forEach(found -> falseAlarms.add(found.operation().id() + ": " + found));
        boolean isSuccessful = recorder.answers().stream().anyMatch(ProxyResponse::isSuccess);
        if (!isSuccessful) {
            unchecked.add(operation.id() + ": "
                    + results.skippedChecks().stream()
                            .map(each -> each.reason())
                            .findFirst()
                            .orElse("not called"));
        }
        boolean isModelled = recorder.answers().stream().noneMatch(original -> original.status() == 501);
        return isModelled && !recorder.answers().isEmpty()
                ? Mutators.of(operation, recorder.answers(), DELAY).stream()
                        .map(mutator -> new MutationRun(operation, mutator, upstream))
                        .toList()
                : List.of();
    }

    private MutationResult runMutant(MutatorProxy proxy, MutationRun run) {
        String message = findDeviation(proxy, run);
        if (!run.wasReached()) {
            // The message has another cause, for example that the mock has stopped.
            return new MutationResult(run, MutationStatus.NO_COVERAGE, message);
        }
        if (!message.isEmpty()) {
            return new MutationResult(run, MutationStatus.KILLED, message);
        }
        return new MutationResult(
                run, hasEffect(proxy, run) ? MutationStatus.SURVIVED : MutationStatus.NOT_APPLICABLE, "");
    }

    /** A write without effect is a mutant only if the write would change a value that can be read. */
    private boolean hasEffect(MutatorProxy proxy, MutationRun run) {
        if (!(run.mutator() instanceof WriteMutator)) {
            return run.hasChanged();
        }
        MutationRun observed =
                new MutationRun(run.operation(), new WriteMutator(run.operation(), true), run.upstream());
        findDeviation(proxy, observed);
        return observed.hasChanged();
    }

    private String findDeviation(MutatorProxy proxy, MutationRun run) {
        try {
            check(proxy, run, ResultCollector.stoppingAtFirst(), RESPONSE_TIME_LIMIT);
            return "";
        } catch (FirstDeviationException | TargetException | TransportException exception) {
            return exception.getMessage();
        }
    }

    private void check(MutatorProxy proxy, MutationRun run, ResultCollector results, Duration responseTimeLimit) {
        String baseUrl = proxy.serve(run);
        try {
            Map<String, String> settings =
                    Map.of("central.target", baseUrl, "central.limitMillis", String.valueOf(LIMIT_MILLIS));
            Target target = Target.of(TargetSettings.of(Map.of()).with(settings));
            new CheckRunner(descriptions, results, responseTimeLimit).runOne(target, run.operation());
        } finally {
            proxy.end(baseUrl);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new TargetException("interrupted");
        } catch (ExecutionException exception) {
            throw new TargetException("the self-check failed: " + exception.getCause());
        }
    }
}
