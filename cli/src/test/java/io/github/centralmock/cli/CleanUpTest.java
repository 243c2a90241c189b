package io.github.centralmock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.FakeCentral;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CleanUpTest {
    private static final String GROUPS = "/endpoint/v1/endpoint-groups";

    private final FakeCentral central = FakeCentral.service();
    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        central.close();
    }

    @Test
    void resourcesOfAKilledRunAreReportedAndRemovedOnRequest() throws IOException {
        left("g1", "central-mock-contract-1");
        there("g1", "central-mock-contract-1");
        deletable("g1");
        run("--part", "operations", "--api", "whoami");
        assertThat(out.toString()).contains("--clean-up");
        assertThat(run("--clean-up")).isEqualTo(0);
        assertThat(out.toString()).contains("removed").contains("No resources of earlier runs are left");
    }

    @Test
    void aResourceThatTheRunRenamedIsRemoved() throws IOException {
        left("g1", "central-mock-contract-1");
        there("g1", "central-mock-contract-2");
        deletable("g1");
        assertThat(run("--clean-up")).isEqualTo(0);
        assertThat(central.allCalls()).contains("DELETE " + GROUPS + "/g1");
    }

    @Test
    void aResourceWithoutTheNamePrefixIsNotRemoved() throws IOException {
        left("g1", "central-mock-contract-1");
        there("g1", "ours now");
        assertThat(run("--clean-up")).isEqualTo(1);
        assertThat(out.toString()).contains("left: its name no longer has the prefix");
        assertThat(central.allCalls()).noneMatch(call -> call.startsWith("DELETE"));
    }

    @ParameterizedTest
    @CsvSource({"500, {}", "403, {}", "200, <html>"})
    void aResourceThatMayStillExistStaysInTheJournal(int status, String body) throws IOException {
        left("g1", "central-mock-contract-1");
        central.answering("GET " + GROUPS + "/g1", status, "application/json", body);
        assertThat(run("--clean-up")).isEqualTo(1);
        assertThat(out.toString())
                .contains(GROUPS, "left: it cannot be checked whether the resource exists", "Still left: 1");
        central.answering("GET " + GROUPS + "/g1", 404, "application/json", "{}");
        assertThat(run("--clean-up")).isEqualTo(0);
        assertThat(out.toString()).contains("does not exist any more", "No resources of earlier runs are left");
    }

    @Test
    void aResourceWithAnUnknownIdIsFoundOnAnyPage() throws IOException {
        left("", "central-mock-contract-1");
        page(1, "{\"id\": \"g0\", \"name\": \"somebody's\"}");
        page(2, "{\"id\": \"g1\", \"name\": \"central-mock-contract-1\"}");
        deletable("g1");
        assertThat(run("--clean-up")).isEqualTo(0);
        assertThat(central.allCalls()).contains("DELETE " + GROUPS + "/g1").doesNotContain("DELETE " + GROUPS + "/g0");
    }

    @Test
    void anIncompleteListIsNoEvidenceThatAResourceIsGone() throws IOException {
        left("", "central-mock-contract-1");
        page(1, "{\"id\": \"g0\", \"name\": \"somebody's\"}");
        central.answering("GET " + GROUPS + "?" + query(2), 500, "application/json", "{}");
        assertThat(run("--clean-up")).isEqualTo(1);
        assertThat(out.toString()).contains("Still left: 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\": [], \"pages\": {\"nextKey\": \"k\"}}",
                "{\"items\": [{}], \"pages\": {\"current\": 1, \"size\": 1}}",
                "{\"message\": \"try again later\"}"
            })
    void aListWithoutALastPageIsNoEvidenceThatAResourceIsGone(String page) throws IOException {
        left("", "central-mock-contract-1");
        central.answering("GET " + GROUPS, 200, "application/json", page);
        assertThat(run("--clean-up")).isEqualTo(1);
        assertThat(out.toString()).contains("the list was not read completely", "Still left: 1");
    }

    @Test
    void aResourceThatDependsOnAnotherRemovalIsRemoved() throws IOException {
        for (String id : List.of("g1", "g2", "g3")) {
            left(id, "central-mock-contract-" + id);
            there(id, "central-mock-contract-" + id);
        }
        deletable("g1");
        central.refusingUntil("DELETE " + GROUPS + "/g2", "DELETE " + GROUPS + "/g1");
        central.refusingUntil("DELETE " + GROUPS + "/g3", "DELETE " + GROUPS + "/g2");
        assertThat(run("--clean-up")).isEqualTo(0);
        assertThat(central.allCalls().stream().filter(call -> call.startsWith("DELETE")))
                .as("newest first")
                .startsWith("DELETE " + GROUPS + "/g3");
    }

    @Test
    void changesOfAKilledRunToANamedResourceAreReverted() throws IOException {
        String isolation = "/endpoint/v1/endpoints/" + FakeCentral.NAMED + "/isolation";
        central.keeping(isolation, "{\"enabled\": true}");
        journal(
                "{\"state\":\"changing\",\"key\":\"c1\",\"target\":\"%s\",\"accountId\":\"%s\",\"method\":\"PATCH\",\"path\":\"%s\",\"body\":\"{\\\"enabled\\\":false}\",\"set\":\"{\\\"enabled\\\":[true]}\"}"
                        .formatted(central.baseUrl(), FakeCentral.TENANT, isolation));
        assertThat(run("--clean-up")).isEqualTo(0);
        assertThat(out.toString()).contains(isolation + ": restored");
        assertThat(central.kept(isolation, "enabled").asBoolean()).isFalse();
        assertThat(run("--clean-up")).isEqualTo(0);
        assertThat(central.allCalls().stream().filter(call -> call.startsWith("PATCH")))
                .hasSize(1);
    }

    @Test
    void aLaterChangeByAnotherClientIsNotReverted() throws IOException {
        String isolation = "/endpoint/v1/endpoints/" + FakeCentral.NAMED + "/isolation";
        central.keeping(isolation, "{\"enabled\": true}");
        journal(
                "{\"state\":\"changing\",\"key\":\"c1\",\"target\":\"%s\",\"accountId\":\"%s\",\"method\":\"PATCH\",\"path\":\"%s\",\"body\":\"{\\\"enabled\\\":false}\",\"set\":\"{\\\"enabled\\\":[false]}\"}"
                        .formatted(central.baseUrl(), FakeCentral.TENANT, isolation));
        assertThat(run("--clean-up")).isEqualTo(0);
        assertThat(out.toString())
                .contains(isolation + ": left unchanged, because another client has changed it since");
        assertThat(central.kept(isolation, "enabled").asBoolean()).isTrue();
    }

    private void left(String id, String mark) throws IOException {
        journal(
                "{\"state\":\"%s\",\"key\":\"k%s\",\"target\":\"%s\",\"accountId\":\"%s\",\"path\":\"%s\",\"id\":\"%s\",\"mark\":\"%s\"}"
                        .formatted(
                                id.isEmpty() ? "sent" : "there",
                                id,
                                central.baseUrl(),
                                FakeCentral.TENANT,
                                GROUPS,
                                id,
                                mark));
    }

    private void journal(String line) throws IOException {
        Files.writeString(
                folder.resolve("created.jsonl"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void there(String id, String name) {
        central.answering(
                "GET " + GROUPS + "/" + id,
                200,
                "application/json",
                "{\"id\": \"%s\", \"name\": \"%s\"}".formatted(id, name));
    }

    private void deletable(String id) {
        central.answering("DELETE " + GROUPS + "/" + id, 200, "application/json", "{\"deleted\": true}");
    }

    private void page(int number, String item) {
        String body = "{\"items\": [%s], \"pages\": {\"current\": %d, \"size\": 1}}".formatted(item, number);
        central.answering("GET " + GROUPS + "?" + query(number), 200, "application/json", body);
        central.answering("GET " + GROUPS + "?" + query(number + 1), 200, "application/json", "{\"items\": []}");
    }

    private static String query(int page) {
        return "pageSize=1000" + (page == 1 ? "" : "&page=" + page);
    }

    private int run(String... more) {
        CommandLine command = TestCommandLine.create(FakeCentral.environment(folder));
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(out, true));
        return command.execute(Stream.concat(Stream.of("contract", "--target", central.baseUrl()), Stream.of(more))
                .toArray(String[]::new));
    }
}
