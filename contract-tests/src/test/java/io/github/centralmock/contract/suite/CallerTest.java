package io.github.centralmock.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.centralmock.contract.FakeCentral;
import io.github.centralmock.contract.http.TransportException;
import io.github.centralmock.contract.sut.AccountKind;
import io.github.centralmock.contract.sut.CredentialRole;
import io.github.centralmock.contract.sut.NamePrefix;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetSettings;
import io.github.centralmock.contract.sut.TargetWorld;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** What scenarios send at a target that keeps what it is told, and forgives nothing. */
@Timeout(30)
class CallerTest {
    private static final String WIDGETS = "/widgets/v1/widgets";
    private static final String GROUPS = "/endpoint/v1/endpoint-groups";
    private static final String ID = "8f0bd4a6-6e9c-4d2c-9a5d-0c4c1a3b5d7e";
    private static final String JSON = "application/json";

    private final FakeCentral central = FakeCentral.service();

    @TempDir
    private Path folder;

    private TargetWorld world;
    private ScenarioContext context;
    private Caller caller;

    @BeforeEach
    void begin() {
        patientFor("8000");
        central.answering("POST " + GROUPS, 201, JSON, "{\"id\": \"" + ID + "\"}")
                .answering("DELETE " + GROUPS + "/.*", 200, JSON, "{\"deleted\": true}");
    }

    private void patientFor(String limitMillis) {
        Map<String, String> told = Map.of(
                "central.target",
                central.baseUrl(),
                "central.clientId",
                "c1",
                "central.clientSecret",
                FakeCentral.SECRET,
                "central.allowWrites",
                "true",
                "central.limitMillis",
                limitMillis,
                "central.journal",
                folder.resolve("journal").toString());
        world = Target.of(TargetSettings.of(Map.of()).with(told)).mainWorld();
        context = ScenarioContext.in(world, operationId -> {});
        caller = new Caller(
                context,
                world.identities()
                        .find(AccountKind.TENANT, CredentialRole.SUPER_ADMIN)
                        .orElseThrow());
    }

    @AfterEach
    void end() {
        context.footprint().close();
        central.close();
    }

    @Test
    void aTokenThatIsOverIsRenewed() {
        central.letTheTokenExpire();
        caller.get(WIDGETS).then().statusCode(200);
    }

    @Test
    void aTokenThatAScenarioSetIsNot() {
        Caller withOldToken = caller.withToken(FakeCentral.TOKEN);
        central.letTheTokenExpire();
        withOldToken.get(WIDGETS).then().statusCode(401);
    }

    @Test
    void whatWasMadeIsRemovedEvenWhenTheTokenIsOver() {
        post();
        central.letTheTokenExpire();
        context.footprint().close();
        assertThat(deletions()).hasSize(2);
        assertThat(world.target().created().left()).isEmpty();
    }

    @Test
    void aServerThatHangsFailsTheScenarioAndSeveralInARowEndTheRun() {
        patientFor("1000");
        central.hangingAt("GET " + WIDGETS);
        for (int i = 0; i < 3; i++) {
            assertThat(world.target().traffic().isSilent()).isFalse();
            assertThatThrownBy(() -> caller.get(WIDGETS))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("within");
        }
        assertThat(world.target().traffic().isSilent()).isTrue();
    }

    @Test
    void anAnswerWithoutEndIsNotRead() {
        central.answering("GET " + WIDGETS, 200, JSON, "\"" + "x".repeat(9 << 20) + "\"");
        assertThatThrownBy(() -> caller.get(WIDGETS))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("8 MB");
    }

    @Test
    void aBusyTargetIsAskedAgainLater() {
        central.busyAt("GET " + WIDGETS, 1);
        caller.get(WIDGETS).then().statusCode(200);
        assertThat(central.calls()).hasSize(2);
    }

    @Test
    void whatABusyTargetRefusedForGoodIsNotThere() {
        central.busyAt("POST " + GROUPS, 9).askingToWait("86400");
        assertThatThrownBy(this::post).isInstanceOf(TestAbortedException.class).hasMessageContaining("86400");
        assertThat(world.target().created().left()).isEmpty();
        assertThat(world.target().traffic().stop()).isPresent();
    }

    @Test
    void anInterruptedRunRemovesWhatIsAnsweredLateAndSendsNothingMore() throws InterruptedException {
        central.slowAt("POST " + GROUPS, 700);
        CompletableFuture<Void> scenario = CompletableFuture.runAsync(this::post);
        while (central.allCalls().stream().noneMatch(("POST " + GROUPS)::equals)) {
            Thread.sleep(10);
        }
        context.footprint().closeForGood();
        scenario.join();
        assertThat(deletions()).hasSize(1);
        assertThat(world.target().created().left()).isEmpty();
        int before = central.allCalls().size();
        assertThatThrownBy(() -> CompletableFuture.runAsync(this::post).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(TestAbortedException.class);
        assertThat(central.allCalls()).hasSize(before);
        assertThat(world.target().created().left()).isEmpty();
    }

    private void post() {
        caller.unchecked().post(GROUPS, Map.of("name", NamePrefix.PREFIX + "group", "type", "server"));
    }

    private List<String> deletions() {
        return central.allCalls().stream()
                .filter(call -> call.equals("DELETE " + GROUPS + "/" + ID))
                .toList();
    }
}
