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
    private static final PreparedRequest MAKE = request("POST", WIDGETS, "{\"name\":\"central-mock-contract-1\"}");

    private final FakeCentral central = FakeCentral.service().keeping(ISOLATION, "{\"enabled\": false}");

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        central.close();
    }

    @Test
    void aDisruptiveCallThatIsUnderWayIsWaitedForAndUndone() throws Exception {
        Target target = target(central.baseUrl(), folder);
        CleanupTracker footprint = new CleanupTracker(new AccountSender(target.mainWorld()), FakeCentral.isolation());
        CompletableFuture<Void> isUnderWay = new CompletableFuture<>();
        Thread closer = new Thread(footprint::close);
        Thread writer = new Thread(() -> send(footprint, ISOLATE, () -> {
            isUnderWay.complete(null);
            return whenTheCloserHadItsTime(closer);
        }));
        writer.start();
        isUnderWay.get();
        closer.start();
        closer.join();
        writer.join();
        assertThat(central.kept(ISOLATION, "enabled").asBoolean()).isFalse();
        assertThat(target.changed().left()).isEmpty();
    }

    private ApiResponse whenTheCloserHadItsTime(Thread closer) {
        try {
            isStarted(closer);
            closer.join(500);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        central.keeping(ISOLATION, "{\"enabled\": true}");
        return ApiResponse.of(200, "application/json", "{\"enabled\": true}");
    }

    private static void isStarted(Thread thread) {
        while (thread.getState() == Thread.State.NEW) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aCallWithoutAnAnswerStaysInTheJournalBecauseItMayStillArrive() {
        Target target = target(central.baseUrl(), folder);
        AccountSender accounts = new AccountSender(target.mainWorld());
        CleanupTracker footprint = new CleanupTracker(accounts, FakeCentral.isolation());
        assertThatThrownBy(() -> footprint.send(ISOLATE, () -> {
                    throw new TransportException("no complete answer", null);
                }))
                .isInstanceOf(TransportException.class);
        footprint.close();
        assertThat(target.changed().left()).hasSize(1);
        central.keeping(ISOLATION, "{\"enabled\": true}");
        new SettingsRestorer(accounts, FakeCentral.isolation())
                .of(target.changed().left().get(0));
        assertThat(central.kept(ISOLATION, "enabled").asBoolean()).isFalse();
        assertThat(target.changed().left()).isEmpty();
    }

    @Test
    void whatDidNotGoOutIsNotInTheJournal() {
        Target target = target(central.baseUrl(), folder);
        CleanupTracker footprint = new CleanupTracker(new AccountSender(target.mainWorld()), FakeCentral.isolation());
        assertThatThrownBy(() -> footprint.send(ISOLATE, () -> {
                    throw new RunAbortedException("the budget is spent");
                }))
                .isInstanceOf(RunAbortedException.class);
        assertThat(target.changed().left()).isEmpty();
        footprint.close();
    }

    @Test
    void whenItIsClosedNothingMoreIsSent() {
        CleanupTracker footprint = new CleanupTracker(
                new AccountSender(target(central.baseUrl(), folder).mainWorld()), FakeCentral.descriptions());
        footprint.close();
        for (PreparedRequest request : new PreparedRequest[] {MAKE, request("GET", WIDGETS, null)}) {
            assertThatThrownBy(() -> footprint.send(request, () -> {
                        throw new AssertionError("sent");
                    }))
                    .isInstanceOf(RunAbortedException.class);
        }
    }

    @Test
    void aRunThatExitsWithoutClosingTidiesUpAllTheSame() throws Exception {
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

    /** A run that makes a widget and ends as Ctrl-C would end it. */
    static final class ExitsEarly {
        public static void main(String[] baseUrlAndFolder) throws IOException {
            Target target = target(baseUrlAndFolder[0], Path.of(baseUrlAndFolder[1]));
            AccountSender accounts = new AccountSender(target.mainWorld());
            CleanupTracker footprint = new CleanupTracker(accounts, FakeCentral.descriptions());
            send(footprint, MAKE, () -> accounts.send(MAKE.method(), MAKE.path(), Map.of(), MAKE.body()));
            System.exit(3);
        }
    }

    private static void send(CleanupTracker footprint, PreparedRequest request, CleanupTracker.Sender sending) {
        try {
            footprint.send(request, sending);
        } catch (RequestNotPossibleException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PreparedRequest request(String method, String path, String body) {
        return new PreparedRequest(method, path, "", Map.of(), body, true);
    }

    private static Target target(String baseUrl, Path folder) {
        Map<String, String> told = Map.of(
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
        return Target.of(TargetSettings.of(Map.of()).with(told));
    }
}
