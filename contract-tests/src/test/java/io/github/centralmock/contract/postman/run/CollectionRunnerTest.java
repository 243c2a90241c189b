package io.github.centralmock.contract.postman.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.FakeCentral;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.postman.CollectionReader;
import io.github.centralmock.contract.postman.PostmanVariables;
import io.github.centralmock.contract.postman.run.StepResult.Verdict;
import io.github.centralmock.contract.sut.CreatedResource;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionRunnerTest {
    @TempDir
    private Path folder;

    private final StringWriter printed = new StringWriter();

    @Test
    void operationsAreCalledAfterTheOperationsTheyDependOn() {
        try (FakeCentral central = FakeCentral.mock()) {
            assertThat(run(central, Map.of())).extracting(StepResult::verdict).containsOnly(Verdict.PASSED);
            assertThat(central.calls())
                    .containsSubsequence(
                            "GET /widgets/v1/widgets",
                            "POST /widgets/v1/widgets",
                            "GET /widgets/v1/widgets/w2",
                            "DELETE /widgets/v1/widgets/w2");
        }
    }

    @Test
    void anUndescribedMemberFailsTheOperation() {
        try (FakeCentral central = FakeCentral.mock()) {
            central.answering(
                    "GET /widgets/v1/widgets",
                    200,
                    "application/json",
                    "{\"items\": [{\"id\": \"w1\", \"name\": \"x\", \"new\": 1}], \"pages\": {}}");
            StepResult list = outcome(run(central, Map.of()), "listWidgets");
            assertThat(list.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(list.reason()).contains("/items/*/new");
        }
    }

    @Test
    void aServerErrorIsAFailureAndNotARefusal() {
        try (FakeCentral central = FakeCentral.mock()) {
            central.answering(
                    "POST /widgets/v1/widgets", 500, "application/json", "{\"error\": \"internalServerError\"}");
            assertThat(outcome(run(central, Map.of()), "createWidget").verdict())
                    .isEqualTo(Verdict.FAILED);
        }
    }

    @Test
    void anOperationThatTheMockDoesNotModelIsSkippedWithItsReason() {
        try (FakeCentral central = FakeCentral.mock()) {
            central.answering(
                    "POST /widgets/v1/widgets",
                    501,
                    "application/json",
                    "{\"error\": \"notModelled\", \"message\": \"not yet\"}");
            StepResult create = outcome(run(central, Map.of()), "createWidget");
            assertThat(create.verdict()).isEqualTo(Verdict.SKIPPED);
            assertThat(create.reason()).contains("not yet");
        }
    }

    @Test
    void theMessageOfA501FromTheLiveServiceIsNotPrinted() {
        try (FakeCentral central = FakeCentral.service()) {
            central.answering("GET /widgets/v1/widgets/w1", 501, "application/json", "{\"message\": \"Jane's\"}");
            assertThat(outcome(run(central, credential()), "getWidget").reason())
                    .isEqualTo("not modelled");
        }
    }

    @Test
    void noWriteIsSentWhenWritesAreNotAllowed() {
        try (FakeCentral central = FakeCentral.service()) {
            List<StepResult> outcomes = run(central, credential());
            assertThat(central.calls()).isNotEmpty().allMatch(call -> call.startsWith("GET"));
            assertThat(outcome(outcomes, "createWidget").reason()).isEqualTo("writes are not allowed");
            assertThat(outcome(outcomes, "getWidget").verdict()).isEqualTo(Verdict.PASSED);
        }
    }

    @Test
    void aRunWithWritesDeletesOnlyResourcesThatItCreated() {
        try (FakeCentral central = FakeCentral.service()) {
            Map<String, String> settings = credential();
            settings.put("central.allowWrites", "true");
            assertThat(run(central, settings)).extracting(StepResult::verdict).containsOnly(Verdict.PASSED);
            assertThat(central.widgets()).containsExactly("w1");
        }
    }

    @Test
    void aResourceThatCannotBeDeletedIsInTheJournal() {
        try (FakeCentral central = FakeCentral.service()) {
            Map<String, String> settings = credential();
            settings.put("central.allowWrites", "true");
            run(central, settings);
            assertThat(target(central, settings).created().left()).isEmpty();
            central.answering("DELETE /widgets/v1/widgets/w3", 500, "application/json", "{}");
            run(central, settings);
            assertThat(target(central, settings).created().left())
                    .extracting(CreatedResource::id)
                    .containsExactly("w3");
        }
    }

    @Test
    void resourcesThatACollectionCreatesAreRemovedAfterTheRun() {
        String collection = """
            {"info": {"name": "c"}, "item": [{"name": "make", "request": {"method": "POST", "url": "https://x/widgets/v1/widgets"}}]}
            """;
        try (FakeCentral central = FakeCentral.service()) {
            Map<String, String> settings = credential();
            settings.put("central.allowWrites", "true");
            runner(central, settings).runCollection(CollectionReader.read(collection), List.of());
            assertThat(central.calls()).contains("POST /widgets/v1/widgets");
            assertThat(central.widgets()).containsExactly("w1");
            assertThat(target(central, settings).created().left()).isEmpty();
        }
    }

    @Test
    void changesThatACollectionMakesToANamedResourceAreReverted() {
        String isolation = "/widgets/v1/widgets/" + FakeCentral.NAMED + "/isolation";
        String collection = """
            {"info": {"name": "c"}, "item": [{"name": "isolate", "request": {"method": "PATCH", "url": "https://x/widgets/v1/widgets/:widgetId/isolation",
              "body": {"mode": "raw", "raw": "{\\"enabled\\": true}"}}}]}
            """;
        try (FakeCentral central = FakeCentral.service().keeping(isolation, "{\"enabled\": false}")) {
            Map<String, String> settings = credential();
            settings.put("central.allowWrites", "true");
            settings.put("central.allowDisruptive", "true");
            settings.put("central.objects", "widget=" + FakeCentral.NAMED);
            runner(central, settings, FakeCentral.isolation())
                    .runCollection(CollectionReader.read(collection), List.of());
            assertThat(central.signedCalls()).anyMatch(call -> call.contains("\"enabled\":true"));
            assertThat(central.kept(isolation, "enabled").asBoolean()).isFalse();
        }
    }

    @Test
    void aResourceThatTheRunDidNotCreateIsNotDeleted() {
        try (FakeCentral central = FakeCentral.service()) {
            central.answering("POST /widgets/v1/widgets", 400, "application/json", "{\"error\": \"badRequest\"}");
            Map<String, String> settings = credential();
            settings.put("central.allowWrites", "true");
            assertThat(outcome(run(central, settings), "deleteWidget").reason())
                    .isEqualTo("would change something that this run did not make");
            assertThat(central.widgets()).containsExactly("w1");
        }
    }

    @Test
    void theScriptsOfACollectionSetVariablesForLaterRequests() {
        String collection = """
            {"info": {"name": "c"}, "item": [
              {"name": "list", "event": [{"listen": "test", "script": {"exec": ["pm.environment.set('name_seen', pm.response.json().items[0].name);"]}}],
               "request": {"method": "GET", "url": {"raw": "{{base}}/widgets/v1/widgets"}}},
              {"name": "make", "request": {"method": "POST", "url": "https://x/widgets/v1/widgets", "body": {"mode": "raw", "raw": "{\\"name\\": \\"{{name_seen}} again\\"}"}}},
              {"name": "other", "request": {"method": "GET", "url": "https://x/gadgets"}}]}
            """;
        try (FakeCentral central = FakeCentral.mock()) {
            List<StepResult> outcomes =
                    runner(central, Map.of()).runCollection(CollectionReader.read(collection), List.of());
            assertThat(outcomes)
                    .extracting(StepResult::verdict)
                    .containsOnly(Verdict.PASSED)
                    .hasSize(2);
            assertThat(central.signedCalls()).anyMatch(call -> call.contains("first again"));
            assertThat(printed.toString()).contains("skipped, because it has no description: other");
        }
    }

    @Test
    void noSecretIsPrinted() {
        try (FakeCentral central = FakeCentral.mock()) {
            central.answering("GET /widgets/v1/widgets", 200, "text/html", "<html>" + FakeCentral.SECRET);
            List<ResultLine> lines =
                    run(central, Map.of()).stream().map(ResultLine::of).toList();
            new SummaryTable(lines).print(new PrintWriter(printed));
            assertThat(printed.toString()).contains("FAILED").doesNotContain(FakeCentral.SECRET);
        }
    }

    private List<StepResult> run(FakeCentral central, Map<String, String> settings) {
        return runner(central, settings).runDescriptions(List.of());
    }

    private Target target(FakeCentral central, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("central.target", central.baseUrl());
        all.put("central.journal", folder.resolve("created.jsonl").toString());
        return Target.of(TargetSettings.of(Map.of()).with(all));
    }

    private CollectionRunner runner(FakeCentral central, Map<String, String> settings) {
        return runner(central, settings, FakeCentral.descriptions());
    }

    private CollectionRunner runner(FakeCentral central, Map<String, String> settings, ApiDescriptions descriptions) {
        return new CollectionRunner(
                target(central, settings).freshWorld(),
                descriptions,
                new PostmanVariables(Map.of()),
                new RunProgress(new PrintWriter(printed, true)));
    }

    private static Map<String, String> credential() {
        return new HashMap<>(Map.of("central.clientId", "c1", "central.clientSecret", FakeCentral.SECRET));
    }

    private static StepResult outcome(List<StepResult> outcomes, String operationId) {
        return outcomes.stream()
                .filter(outcome -> outcome.operation().id().equals(operationId))
                .findFirst()
                .orElseThrow();
    }
}
