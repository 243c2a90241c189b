package io.github.centralmock.contract.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.centralmock.contract.FakeCentral;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.request.AccountSender;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModifiedResourcesTest {
    private static final String ENDPOINT = "/endpoint/v1/endpoints/" + FakeCentral.NAMED;
    private static final String ISOLATION = ENDPOINT + "/isolation";
    private static final String TAMPER_PROTECTION = ENDPOINT + "/tamper-protection";

    private final FakeCentral central = FakeCentral.service();
    private final List<String> messages = new ArrayList<>();

    @TempDir
    private Path folder;

    private Target target;
    private ModifiedResources modified;

    @BeforeEach
    void begin() {
        central.keeping(ISOLATION, "{\"enabled\": false}")
                .keeping(TAMPER_PROTECTION, "{\"enabled\": true, \"password\": \"not-to-be-written\"}");
        target = target();
        target.traffic().tellTo(messages::add);
        modified = new ModifiedResources(new AccountSender(target.mainWorld()), ApiDescriptions.bundled());
    }

    @AfterEach
    void stop() {
        central.close();
    }

    @Test
    void settingsAreRestoredAndTheJournalIsEmpty() throws RequestNotPossibleException {
        change("PATCH", ISOLATION, "{\"enabled\":true}");
        change("POST", TAMPER_PROTECTION, "{\"enabled\":false}");
        modified.restore();
        assertThat(central.kept(ISOLATION, "enabled").asBoolean()).isFalse();
        assertThat(central.kept(TAMPER_PROTECTION, "enabled").asBoolean()).isTrue();
        assertThat(target.changed().left()).isEmpty();
        assertThat(messages).hasSize(2).allMatch(line -> line.endsWith(": restored"));
    }

    @Test
    void aRequestForSeveralEndpointsIsUndoneForTheNamedOne() throws RequestNotPossibleException {
        String body = "{\"enabled\":true,\"ids\":[\"" + FakeCentral.NAMED + "\"]}";
        modified.record("POST", "/endpoint/v1/endpoints/isolation", body);
        central.keeping(ISOLATION, "{\"enabled\": true}");
        modified.recordResponse("POST", "/endpoint/v1/endpoints/isolation", body, 200);
        modified.restore();
        assertThat(central.kept(ISOLATION, "enabled").asBoolean()).isFalse();
        modified.printRemaining();
        assertThat(messages).containsExactly("Resource of --object: " + ISOLATION + ": restored");
    }

    @Test
    void theJournalKeepsTheSettingsOfARunThatIsKilled() throws RequestNotPossibleException {
        change("PATCH", ISOLATION, "{\"enabled\":true}");
        assertThat(target().changed().left())
                .anyMatch(setting ->
                        setting.path().equals(ISOLATION) && setting.body().equals("{\"enabled\":false}"))
                .noneMatch(setting -> setting.body().contains("not-to-be-written"));
    }

    @Test
    void aSettingThatOnlyAnotherClientSetIsNotRestored() throws RequestNotPossibleException {
        change("POST", TAMPER_PROTECTION, "{\"enabled\":false}");
        central.keeping(ISOLATION, "{\"enabled\": true}");
        restoreInANewRun();
        assertThat(central.kept(ISOLATION, "enabled").asBoolean()).isTrue();
        assertThat(central.kept(TAMPER_PROTECTION, "enabled").asBoolean()).isTrue();
    }

    @Test
    void aLaterValueOfAnotherClientIsKeptAfterTheRunResetTheSetting() throws RequestNotPossibleException {
        change("PATCH", ISOLATION, "{\"enabled\":true}");
        change("PATCH", ISOLATION, "{\"enabled\":false}");
        central.keeping(ISOLATION, "{\"enabled\": true}");
        restoreInANewRun();
        assertThat(central.kept(ISOLATION, "enabled").asBoolean()).isTrue();
    }

    @Test
    void aLaterValueOfAnotherClientIsKeptAfterARefusedRequest() throws RequestNotPossibleException {
        modified.record("PATCH", ISOLATION, "{\"enabled\":true}");
        assertThat(target.changed().left()).hasSize(1);
        modified.recordResponse("PATCH", ISOLATION, "{\"enabled\":true}", 409);
        central.keeping(ISOLATION, "{\"enabled\": true}");
        restoreInANewRun();
        assertThat(central.kept(ISOLATION, "enabled").asBoolean()).isTrue();
    }

    private void restoreInANewRun() {
        SettingsRestorer restorer =
                new SettingsRestorer(new AccountSender(target().mainWorld()), ApiDescriptions.bundled());
        assertThat(target().changed().left())
                .allMatch(setting -> restorer.restore(setting).isDone());
        assertThat(target().changed().left()).isEmpty();
    }

    @Test
    void aSettingThatCannotBeRestoredYetIsReportedAndStaysInTheJournal() throws RequestNotPossibleException {
        change("PATCH", ISOLATION, "{\"enabled\":true}");
        central.answering("PATCH " + ISOLATION, 409, "application/json", "{}");
        modified.restore();
        modified.restore();
        modified.printRemaining();
        assertThat(messages)
                .singleElement()
                .asString()
                .contains(ISOLATION + " may still be changed", "409", "--clean-up");
        assertThat(target.changed().left()).extracting("path").containsExactly(ISOLATION);
    }

    @Test
    void irreversibleChangesAreReported() throws RequestNotPossibleException {
        change("POST", TAMPER_PROTECTION, "{\"regeneratePassword\":true}");
        change("DELETE", ENDPOINT, null);
        modified.printRemaining();
        assertThat(messages)
                .containsExactly(
                        "Resource of --object: cannot be restored: POST " + TAMPER_PROTECTION
                                + " with regeneratePassword",
                        "Resource of --object: cannot be restored: DELETE " + ENDPOINT);
    }

    @Test
    void aSettingThatCannotBeReadIsNotChanged() {
        central.answering("GET " + ISOLATION, 500, "application/json", "{}");
        assertThatThrownBy(() -> modified.record("PATCH", ISOLATION, "{\"enabled\":true}"))
                .isInstanceOf(RequestNotPossibleException.class);
    }

    @Test
    void otherRequestsNeedNoReads() throws RequestNotPossibleException {
        int before = central.allCalls().size();
        modified.record("GET", ISOLATION, null);
        modified.record("POST", "/endpoint/v1/endpoint-groups", "{\"name\":\"x\"}");
        assertThat(central.allCalls()).hasSize(before);
    }

    private void change(String method, String path, String body) throws RequestNotPossibleException {
        modified.record(method, path, body);
        new AccountSender(target.mainWorld()).send(method, path, Map.of(), body);
        modified.recordResponse(method, path, body, 200);
    }

    private Target target() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "central.target",
                central.baseUrl(),
                "central.clientId",
                "c1",
                "central.clientSecret",
                FakeCentral.SECRET,
                "central.allowWrites",
                "true",
                "central.allowDisruptive",
                "true",
                "central.objects",
                "endpoint=" + FakeCentral.NAMED));
        settings.put("central.journal", folder.resolve("created.jsonl").toString());
        return Target.of(TargetSettings.of(Map.of()).with(settings));
    }
}
