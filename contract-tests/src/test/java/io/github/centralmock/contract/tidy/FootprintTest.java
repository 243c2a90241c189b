package io.github.centralmock.contract.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.centralmock.contract.FakeCentral;
import io.github.centralmock.contract.generated.Accounts;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.generated.Request;
import io.github.centralmock.contract.target.Settings;
import io.github.centralmock.contract.target.Target;
import io.github.centralmock.contract.wire.Answer;
import io.github.centralmock.contract.wire.RunStopped;
import io.github.centralmock.contract.wire.WireFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FootprintTest {
    private static final String WIDGETS = "/widgets/v1/widgets";
    private static final String ISOLATION = WIDGETS + "/" + FakeCentral.NAMED + "/isolation";

    private static final Request ISOLATE = request("PATCH", ISOLATION, "{\"enabled\":true}");
    private static final Request MAKE = request("POST", WIDGETS, "{\"name\":\"central-mock-contract-1\"}");

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
        Footprint footprint = new Footprint(new Accounts(target.mainWorld()), FakeCentral.isolation());
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

    private Answer whenTheCloserHadItsTime(Thread closer) {
        try {
            isStarted(closer);
            closer.join(500);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        central.keeping(ISOLATION, "{\"enabled\": true}");
        return Answer.of(200, "application/json", "{\"enabled\": true}");
    }

    private static void isStarted(Thread thread) {
        while (thread.getState() == Thread.State.NEW) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aCallWithoutAnAnswerStaysInTheJournalBecauseItMayStillArrive() {
        Target target = target(central.baseUrl(), folder);
        Accounts accounts = new Accounts(target.mainWorld());
        Footprint footprint = new Footprint(accounts, FakeCentral.isolation());
        assertThatThrownBy(() -> footprint.send(ISOLATE, () -> {
                    throw new WireFailure("no complete answer", null);
                }))
                .isInstanceOf(WireFailure.class);
        footprint.close();
        assertThat(target.changed().left()).hasSize(1);
        central.keeping(ISOLATION, "{\"enabled\": true}");
        new PutBack(accounts, FakeCentral.isolation())
                .of(target.changed().left().get(0));
        assertThat(central.kept(ISOLATION, "enabled").asBoolean()).isFalse();
        assertThat(target.changed().left()).isEmpty();
    }

    @Test
    void whatDidNotGoOutIsNotInTheJournal() {
        Target target = target(central.baseUrl(), folder);
        Footprint footprint = new Footprint(new Accounts(target.mainWorld()), FakeCentral.isolation());
        assertThatThrownBy(() -> footprint.send(ISOLATE, () -> {
                    throw new RunStopped("the budget is spent");
                }))
                .isInstanceOf(RunStopped.class);
        assertThat(target.changed().left()).isEmpty();
        footprint.close();
    }

    @Test
    void whenItIsClosedNothingMoreIsSent() {
        Footprint footprint =
                new Footprint(new Accounts(target(central.baseUrl(), folder).mainWorld()), FakeCentral.descriptions());
        footprint.close();
        for (Request request : new Request[] {MAKE, request("GET", WIDGETS, null)}) {
            assertThatThrownBy(() -> footprint.send(request, () -> {
                        throw new AssertionError("sent");
                    }))
                    .isInstanceOf(RunStopped.class);
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
            Accounts accounts = new Accounts(target.mainWorld());
            Footprint footprint = new Footprint(accounts, FakeCentral.descriptions());
            send(footprint, MAKE, () -> accounts.send(MAKE.method(), MAKE.path(), Map.of(), MAKE.body()));
            System.exit(3);
        }
    }

    private static void send(Footprint footprint, Request request, Footprint.Sending sending) {
        try {
            footprint.send(request, sending);
        } catch (CannotBuild impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Request request(String method, String path, String body) {
        return new Request(method, path, "", Map.of(), body, true);
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
        return Target.of(Settings.of(Map.of()).with(told));
    }
}
