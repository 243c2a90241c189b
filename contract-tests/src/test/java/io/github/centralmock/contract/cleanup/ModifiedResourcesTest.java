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
    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder;

    private Target target;
    private ModifiedResources borrowed;

    @BeforeEach
    void begin() {
        central.keeping(ISOLATION, "{\"enabled\": false}")
                .keeping(TAMPER_PROTECTION, "{\"enabled\": true, \"password\": \"not-to-be-written\"}");
        target = target();
        target.traffic().reportTo(told::add);
        borrowed = new ModifiedResources(new AccountSender(target.mainWorld()), ApiDescriptions.bundled());
    }

    @AfterEach
    void stop() {
        central.close();
    }

    @Test
    void settingsAreAsBeforeAndNothingIsLeftInTheJournal() throws RequestNotPossibleException {
        change("PATCH", ISOLATION, "{\"enabled\":true}");
        change("POST", TAMPER_PROTECTION, "{\"enabled\":false}");
        borrowed.putBack();
        assertThat(central.kept(ISOLATION, "enabled").asBoolean()).isFalse();
        assertThat(central.kept(TAMPER_PROTECTION, "enabled").asBoolean()).isTrue();
        assertThat(target.changed().left()).isEmpty();
        assertThat(told).hasSize(2).allMatch(line -> line.endsWith(": put back"));
    }

    @Test
    void anOrderForManyIsUndoneForTheOneThatWasNamed() throws RequestNotPossibleException {
        String order = "{\"enabled\":true,\"ids\":[\"" + FakeCentral.NAMED + "\"]}";
        borrowed.remember("POST", "/endpoint/v1/endpoints/isolation", order);
        central.keeping(ISOLATION, "{\"enabled\": true}");
        borrowed.answered("POST", "/endpoint/v1/endpoints/isolation", order, 200);
        borrowed.putBack();
        assertThat(central.kept(ISOLATION, "enabled").asBoolean()).isFalse();
        borrowed.tellWhatStays();
        assertThat(told).containsExactly("On what --object names: " + ISOLATION + ": put back");
    }

    @Test
    void aRunThatIsKilledLeavesItsKnowledgeToTheNextOne() throws RequestNotPossibleException {
        change("PATCH", ISOLATION, "{\"enabled\":true}");
        assertThat(target().changed().left())
                .anyMatch(
                        thing -> thing.path().equals(ISOLATION) && thing.body().equals("{\"enabled\":false}"))
                .noneMatch(thing -> thing.body().contains("not-to-be-written"));
    }

    @Test
    void whatTheRunNeverSetIsLeftAsSomebodyElseSetIt() throws RequestNotPossibleException {
        change("POST", TAMPER_PROTECTION, "{\"enabled\":false}");
        central.keeping(ISOLATION, "{\"enabled\": true}");
        tidyUpLater();
        assertThat(central.kept(ISOLATION, "enabled").asBoolean()).isTrue();
        assertThat(central.kept(TAMPER_PROTECTION, "enabled").asBoolean()).isTrue();
    }

    @Test
    void whatTheRunSetBackItselfIsLeftAsSomebodyElseSetItSince() throws RequestNotPossibleException {
        change("PATCH", ISOLATION, "{\"enabled\":true}");
        change("PATCH", ISOLATION, "{\"enabled\":false}");
        central.keeping(ISOLATION, "{\"enabled\": true}");
        tidyUpLater();
        assertThat(central.kept(ISOLATION, "enabled").asBoolean()).isTrue();
    }

    @Test
    void whatWasRefusedIsLeftAsSomebodyElseSetItSince() throws RequestNotPossibleException {
        borrowed.remember("PATCH", ISOLATION, "{\"enabled\":true}");
        assertThat(target.changed().left()).hasSize(1);
        borrowed.answered("PATCH", ISOLATION, "{\"enabled\":true}", 409);
        central.keeping(ISOLATION, "{\"enabled\": true}");
        tidyUpLater();
        assertThat(central.kept(ISOLATION, "enabled").asBoolean()).isTrue();
    }

    private void tidyUpLater() {
        SettingsRestorer later =
                new SettingsRestorer(new AccountSender(target().mainWorld()), ApiDescriptions.bundled());
        assertThat(target().changed().left()).allMatch(thing -> later.of(thing).isDone());
        assertThat(target().changed().left()).isEmpty();
    }

    @Test
    void whatCannotBePutBackYetIsToldAndStaysInTheJournal() throws RequestNotPossibleException {
        change("PATCH", ISOLATION, "{\"enabled\":true}");
        central.answering("PATCH " + ISOLATION, 409, "application/json", "{}");
        borrowed.putBack();
        borrowed.putBack();
        borrowed.tellWhatStays();
        assertThat(told).singleElement().asString().contains(ISOLATION + " may still be changed", "409", "--clean-up");
        assertThat(target.changed().left()).extracting("path").containsExactly(ISOLATION);
    }

    @Test
    void whatNobodyCanPutBackIsSaidPrecisely() throws RequestNotPossibleException {
        change("POST", TAMPER_PROTECTION, "{\"regeneratePassword\":true}");
        change("DELETE", ENDPOINT, null);
        borrowed.tellWhatStays();
        assertThat(told)
                .containsExactly(
                        "On what --object names: nothing puts back POST " + TAMPER_PROTECTION
                                + " with regeneratePassword",
                        "On what --object names: nothing puts back DELETE " + ENDPOINT);
    }

    @Test
    void whatCannotBeReadIsNotTouched() {
        central.answering("GET " + ISOLATION, 500, "application/json", "{}");
        assertThatThrownBy(() -> borrowed.remember("PATCH", ISOLATION, "{\"enabled\":true}"))
                .isInstanceOf(RequestNotPossibleException.class);
    }

    @Test
    void otherCallsCostNothing() throws RequestNotPossibleException {
        int before = central.allCalls().size();
        borrowed.remember("GET", ISOLATION, null);
        borrowed.remember("POST", "/endpoint/v1/endpoint-groups", "{\"name\":\"x\"}");
        assertThat(central.allCalls()).hasSize(before);
    }

    private void change(String method, String path, String body) throws RequestNotPossibleException {
        borrowed.remember(method, path, body);
        new AccountSender(target.mainWorld()).send(method, path, Map.of(), body);
        borrowed.answered(method, path, body, 200);
    }

    private Target target() {
        Map<String, String> told = new HashMap<>(Map.of(
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
        told.put("central.journal", folder.resolve("created.jsonl").toString());
        return Target.of(TargetSettings.of(Map.of()).with(told));
    }
}
