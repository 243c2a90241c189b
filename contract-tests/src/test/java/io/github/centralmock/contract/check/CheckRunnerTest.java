package io.github.centralmock.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.FakeCentral;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.result.Deviation;
import io.github.centralmock.contract.result.ResultCollector;
import io.github.centralmock.contract.result.RunResult;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckRunnerTest {
    private static final String LIST = "GET /widgets/v1/widgets";

    @TempDir
    private Path folder;

    @Test
    void aTargetThatFollowsItsDescriptionHasNoDeviations() {
        try (FakeCentral central = FakeCentral.mock().having("w0", "another")) {
            RunResult result = run(central, Map.of());
            assertThat(result.deviations()).isEmpty();
            assertThat(result.exitCode()).isZero();
            assertThat(result.passedChecks())
                    .extracting(passed -> passed.operation().id() + " " + passed.check())
                    .contains(
                            "listWidgets paging-walk",
                            "listWidgets filter-truth",
                            "listWidgets ids-resolve",
                            "createWidget create-shows",
                            "deleteWidget delete-shows",
                            "getWidget no-token");
        }
    }

    @Test
    void anUndocumentedMemberHasASuggestionWithoutData() {
        try (FakeCentral central = FakeCentral.mock()) {
            central.answering(
                    LIST,
                    200,
                    "application/json",
                    "{\"items\": [{\"id\": \"w1\", \"name\": \"secret name\", \"owner\": \"Jane\"}], \"pages\": {}}");
            Deviation found = run(central, Map.of()).deviations().stream()
                    .filter(each -> each.place().equals("/items/*/owner"))
                    .findFirst()
                    .orElseThrow();
            assertThat(found.check()).isEqualTo("answer-members");
            assertThat(found.suggestion().path("type").asText()).isEqualTo("string");
            assertThat(found.example()).isEqualTo("{\"owner\":\"<text>\"}");
            assertThat(found.count()).isGreaterThan(1);
        }
    }

    @Test
    void theExampleOfAMissingMemberIsAnItemWithoutIt() {
        try (FakeCentral central = FakeCentral.mock()) {
            central.answering(
                    LIST,
                    200,
                    "application/json",
                    "{\"items\": [{\"id\": \"w0\", \"name\": \"a\"}, {\"id\": \"w1\"}], \"pages\": {}}");
            assertThat(run(central, Map.of()).deviations())
                    .filteredOn(each -> each.place().equals("/items/*/name")
                            && each.observed().equals("absent"))
                    .extracting(Deviation::example)
                    .containsExactly("{\"id\":\"<text>\"}");
        }
    }

    @Test
    void theExampleOfAWrongTypeIsTheValueThatHasIt() {
        try (FakeCentral central = FakeCentral.mock()) {
            central.answering(
                    LIST,
                    200,
                    "application/json",
                    "{\"items\": [{\"id\": \"w0\", \"name\": \"a\"}, {\"id\": \"w1\", \"name\": 7}], \"pages\": {}}");
            Deviation found = run(central, Map.of()).deviations().stream()
                    .filter(each ->
                            each.place().equals("/items/*/name") && each.check().equals("answer-schema"))
                    .findFirst()
                    .orElseThrow();
            assertThat(found.example()).isEqualTo("{\"name\":\"<integer>\"}");
            assertThat(found.suggestion().path("type").asText()).isEqualTo("integer");
        }
    }

    @Test
    void aListThatRepeatsAPageForeverIsReported() {
        try (FakeCentral central = FakeCentral.mock()) {
            central.answering(
                    LIST,
                    200,
                    "application/json",
                    "{\"items\": [{\"id\": \"w1\", \"name\": \"first\"}], \"pages\": {\"current\": 1, \"size\": 1,"
                            + " \"maxSize\": 100}}");
            assertThat(checks(run(central, Map.of()))).contains("paging-walk", "filter-truth");
        }
    }

    @Test
    void aChangeByAnotherClientIsNoDeviation() {
        try (FakeCentral central = FakeCentral.service().having("w0", "another")) {
            central.renamingOnce("GET /widgets/v1/widgets/w0", "renamed meanwhile");
            RunResult result = run(central, Map.of());
            assertThat(result.deviations()).isEmpty();
            assertThat(result.passedChecks())
                    .anyMatch(passed -> passed.operation().id().equals("listWidgets")
                            && passed.check().equals("ids-resolve"));
        }
    }

    @Test
    void aDifferenceInBothAttemptsIsADeviation() {
        try (FakeCentral central = FakeCentral.service()) {
            central.answering(
                    "GET /widgets/v1/widgets/w1", 200, "application/json", "{\"id\": \"w1\", \"name\": \"other\"}");
            assertThat(checks(run(central, Map.of()))).contains("ids-resolve");
        }
    }

    @Test
    void aSuccessWithoutATokenIsReported() {
        try (FakeCentral central = FakeCentral.mock()) {
            central.answering(
                    "GET /widgets/v1/widgets/w1", 200, "application/json", "{\"id\": \"w1\", \"name\": \"first\"}");
            assertThat(checks(run(central, Map.of()))).contains("no-token");
        }
    }

    @Test
    void withoutPermissionOnlyReadsAreSent() {
        try (FakeCentral central = FakeCentral.service()) {
            run(central, Map.of());
            assertThat(central.calls()).isNotEmpty().allMatch(call -> call.startsWith("GET"));
        }
    }

    @Test
    void withoutPermissionReadsThatOnlyAWriteNeedsAreNotSent() {
        String isolation = "/widgets/v1/widgets/" + FakeCentral.NAMED + "/isolation";
        try (FakeCentral central = FakeCentral.service().keeping(isolation, "{\"enabled\": true}")) {
            run(central, FakeCentral.isolation(), Map.of("central.objects", "widget=" + FakeCentral.NAMED));
            assertThat(central.calls())
                    .as("the basic request, and one without a token")
                    .containsExactly("GET " + isolation, "GET " + isolation);
        }
    }

    @Test
    void withPermissionOnlyTheCreatedResourcesAreRemoved() {
        try (FakeCentral central = FakeCentral.service()) {
            run(central, Map.of("central.allowWrites", "true"));
            assertThat(central.calls()).anyMatch(call -> call.startsWith("POST"));
            assertThat(central.widgets()).containsExactly("w1");
            assertThat(target(central, Map.of()).created().left()).isEmpty();
        }
    }

    @Test
    void aResourceThatAFailedRequestCreatedIsRemovedToo() {
        try (FakeCentral central = FakeCentral.service().failingAfterMaking()) {
            run(central, Map.of("central.allowWrites", "true"));
            assertThat(central.calls()).anyMatch(call -> call.startsWith("POST"));
            assertThat(central.widgets()).containsExactly("w1");
            assertThat(target(central, Map.of()).created().left()).isEmpty();
        }
    }

    @Test
    void changedSettingsOfANamedObjectAreRestored() {
        String isolation = "/widgets/v1/widgets/" + FakeCentral.NAMED + "/isolation";
        Map<String, String> disruptive = Map.of(
                "central.allowWrites",
                "true",
                "central.allowDisruptive",
                "true",
                "central.objects",
                "widget=" + FakeCentral.NAMED);
        for (boolean before : List.of(true, false)) {
            try (FakeCentral central =
                    FakeCentral.service().keeping(isolation, "{\"enabled\": %s}".formatted(before))) {
                run(central, FakeCentral.isolation(), disruptive);
                assertThat(central.calls().stream().filter(call -> call.startsWith("PATCH")))
                        .hasSizeGreaterThan(1);
                assertThat(central.kept(isolation, "enabled").asBoolean()).isEqualTo(before);
                assertThat(target(central, Map.of()).changed().left()).isEmpty();
            }
        }
    }

    @Test
    void aSpentBudgetStopsTheRunButNotTheCleanUp() {
        for (int budget = 4; budget < 30; budget++) {
            try (FakeCentral central = FakeCentral.service()) {
                RunResult result = run(
                        central, Map.of("central.allowWrites", "true", "central.maxRequests", String.valueOf(budget)));
                assertThat(result.ended().isEmpty() || result.exitCode() == 3).isTrue();
                assertThat(central.widgets()).as("with a budget of %d", budget).containsExactly("w1");
            }
        }
    }

    private static List<String> checks(RunResult result) {
        return result.deviations().stream().map(Deviation::check).toList();
    }

    private RunResult run(FakeCentral central, Map<String, String> settings) {
        return run(central, FakeCentral.descriptions(), settings);
    }

    private RunResult run(FakeCentral central, ApiDescriptions descriptions, Map<String, String> settings) {
        Target target = target(central, settings);
        target.traffic().relax();
        return new CheckRunner(descriptions, new ResultCollector(), CheckRunner.RESPONSE_TIME_LIMIT)
                .run(target, List.of(), (operation, left) -> {});
    }

    private Target target(FakeCentral central, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("central.target", central.baseUrl());
        all.put("central.clientId", "c1");
        all.put("central.clientSecret", FakeCentral.SECRET);
        all.put("central.journal", folder.resolve("created.jsonl").toString());
        return Target.of(TargetSettings.of(Map.of()).with(all));
    }
}
