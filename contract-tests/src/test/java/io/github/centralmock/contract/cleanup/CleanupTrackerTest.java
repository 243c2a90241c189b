package io.github.centralmock.contract.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.centralmock.contract.FakeCentral;
import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.http.RunAbortedException;
import io.github.centralmock.contract.http.TransportException;
import io.github.centralmock.contract.request.AccountSender;
import io.github.centralmock.contract.request.PreparedRequest;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanupTrackerTest {
    private static final String WIDGETS = "/widgets/v1/widgets";
    private static final String ISOLATION = WIDGETS + "/" + FakeCentral.NAMED + "/isolation";

    private static final PreparedRequest ISOLATE = request("PATCH", ISOLATION, "{\"enabled\":true}");
    private static final PreparedRequest CREATE = request("POST", WIDGETS, "{\"name\":\"central-mock-contract-1\"}");

    private final FakeCentral central = FakeCentral.service().keeping(ISOLATION, "{\"enabled\": false}");

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        central.close();
    }

    @Test
    void closingWaitsForADisruptiveRequestInProgressAndUndoesIt() throws Exception {
        Target target = target(central.baseUrl(), folder);
        CleanupTracker tracker = new CleanupTracker(new AccountSender(target.mainWorld()), FakeCentral.isolation());
        CompletableFuture<Void> isInProgress = new CompletableFuture<>();
        Thread closer = new Thread(tracker::close);
        Thread writer = new Thread(() -> send(tracker, ISOLATE, () -> {
            isInProgress.complete(null);
            return respondAfter(closer);
        }));
        writer.start();
        isInProgress.get();
        closer.start();
        closer.join();
        writer.join();
        assertThat(central.kept(ISOLATION, "enabled").asBoolean()).isFalse();
        assertThat(target.changed().left()).isEmpty();
    }

    private ApiResponse respondAfter(Thread closer) {
        try {
            awaitStart(closer);
            closer.join(500);
        } catch (InterruptedException exception) {
            throw new IllegalStateException(exception);
        }
        central.keeping(ISOLATION, "{\"enabled\": true}");
        return ApiResponse.of(200, "application/json", "{\"enabled\": true}");
    }

    private static void awaitStart(Thread thread) {
        while (thread.getState() == Thread.State.NEW) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aRequestWithoutAResponseStaysInTheJournal() {
        Target target = target(central.baseUrl(), folder);
        AccountSender accounts = new AccountSender(target.mainWorld());
        CleanupTracker tracker = new CleanupTracker(accounts, FakeCentral.isolation());
        assertThatThrownBy(() -> tracker.send(ISOLATE, () -> {
                    throw new TransportException("no complete answer", null);
                }))
                .isInstanceOf(TransportException.class);
        tracker.close();
        assertThat(target.changed().left()).hasSize(1);
        central.keeping(ISOLATION, "{\"enabled\": true}");
        new SettingsRestorer(accounts, FakeCentral.isolation())
                .restore(target.changed().left().get(0));
        assertThat(central.kept(ISOLATION, "enabled").asBoolean()).isFalse();
        assertThat(target.changed().left()).isEmpty();
    }

    @Test
    void aRequestThatWasNotSentIsNotInTheJournal() {
        Target target = target(central.baseUrl(), folder);
        CleanupTracker tracker = new CleanupTracker(new AccountSender(target.mainWorld()), FakeCentral.isolation());
        assertThatThrownBy(() -> tracker.send(ISOLATE, () -> {
                    throw new RunAbortedException("the budget is spent");
                }))
                .isInstanceOf(RunAbortedException.class);
        assertThat(target.changed().left()).isEmpty();
        tracker.close();
    }

    @Test
    void aClosedTrackerSendsNoRequests() {
        CleanupTracker tracker = new CleanupTracker(
                new AccountSender(target(central.baseUrl(), folder).mainWorld()), FakeCentral.descriptions());
        tracker.close();
        for (PreparedRequest request : new PreparedRequest[] {CREATE, request("GET", WIDGETS, null)}) {
            assertThatThrownBy(() -> tracker.send(request, () -> {
                        throw new AssertionError("sent");
                    }))
                    .isInstanceOf(RunAbortedException.class);
        }
    }

    @Test
    void aRunThatExitsWithoutClosingCleansUp() throws Exception {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ExitsEarly.class.getName(),
                        central.baseUrl(),
                        folder.toString())
                .inheritIO()
                .start();
        assertThat(run.waitFor()).isEqualTo(3);
        assertThat(central.calls()).contains("POST " + WIDGETS).anyMatch(call -> call.startsWith("DELETE"));
        assertThat(central.widgets()).containsExactly("w1");
    }

    /** A run that creates a widget and ends as with Ctrl-C. */
    static final class ExitsEarly {
        public static void main(String[] baseUrlAndFolder) throws IOException {
            Target target = target(baseUrlAndFolder[0], Path.of(baseUrlAndFolder[1]));
            AccountSender accounts = new AccountSender(target.mainWorld());
            CleanupTracker tracker = new CleanupTracker(accounts, FakeCentral.descriptions());
            send(tracker, CREATE, () -> accounts.send(CREATE.method(), CREATE.path(), Map.of(), CREATE.body()));
            System.exit(3);
        }
    }

    private static void send(CleanupTracker tracker, PreparedRequest request, CleanupTracker.Sender sender) {
        try {
            tracker.send(request, sender);
        } catch (RequestNotPossibleException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static PreparedRequest request(String method, String path, String body) {
        return new PreparedRequest(method, path, "", Map.of(), body, true);
    }

    private static Target target(String baseUrl, Path folder) {
        Map<String, String> settings = Map.of(
                "central.target",
                baseUrl,
                "central.clientId",
                "c1",
                "central.clientSecret",
                FakeCentral.SECRET,
                "central.allowWrites",
                "true",
                "central.allowDisruptive",
                "true",
                "central.objects",
                "widget=" + FakeCentral.NAMED,
                "central.journal",
                folder.resolve("created.jsonl").toString());
        return Target.of(TargetSettings.of(Map.of()).with(settings));
    }
}
