package io.github.centralmock.contract.check.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.FakeCentral;
import io.github.centralmock.contract.check.CheckNames;
import io.github.centralmock.contract.check.CheckRunner;
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

/** What a write does beside what it was told, and how much is sent where it stays. */
class WriteProbesTest {
    private static final String THING = "/things/v1/things/" + CheckNames.ID.replaceAll(".$", "a");

    @TempDir
    private Path folder;

    @Test
    void aPatchLeavesAloneWhatItDoesNotSend() {
        String before =
                "{\"id\": \"%s\", \"name\": \"a\", \"comment\": \"keep\"}".formatted(THING.replaceAll(".*/", ""));
        String lost = "change-shows at /comment: expected what was not sent stays as it was, observed another value";
        try (FakeCentral central = list().keeping(THING, before)) {
            assertThat(CheckNames.about(central, "updateThing")).doesNotContain(lost);
        }
        try (FakeCentral central = list().keeping(THING, before).forgetting("comment")) {
            assertThat(CheckNames.about(central, "updateThing")).contains(lost);
        }
    }

    @Test
    void aDeletionThatWorkedIsNotDenied() {
        try (FakeCentral central = FakeCentral.mock().denyingDeletions()) {
            ApiDescriptions widgets = FakeCentral.descriptions();
            assertThat(run(central, widgets, Map.of()).deviations())
                    .extracting(Deviation::toString)
                    .contains("delete-shows at /deleted: expected true for a thing that was there, observed false");
        }
    }

    @Test
    void anAnswerNamesOnlyWhatWasSent() {
        String answer = "{\"addedThings\": [{\"id\": \"" + CheckNames.OTHER + "\"}]}";
        try (FakeCentral central = list().answering("POST .*/action", 201, "application/json", answer)) {
            assertThat(CheckNames.about(central, "runAction"))
                    .contains("write-shows at /addedThings/*/id: expected only things that the write names,"
                            + " observed another id");
        }
    }

    @Test
    void whatHasNoNameBearsTheMarkInItsComment() {
        try (FakeCentral central = FakeCentral.service()
                .answering(CheckNames.LIST, 200, "application/json", CheckNames.page("{}", "a"))
                .answering("POST /things/v1/things", 400, "application/json", "{\"error\": \"badRequest\"}")) {
            run(central, CheckNames.descriptions(), Map.of("central.allowWrites", "true"));
            assertThat(central.allCalls()).contains("POST /things/v1/things");
        }
    }

    @Test
    void aNamedThingIsNotAskedForTheSameAgainAndMayHaveBeenSoBefore() {
        String id = THING.replaceAll(".*/", "");
        Map<String, String> disruptive = Map.of(
                "central.allowWrites", "true", "central.allowDisruptive", "true", "central.objects", "thing=" + id);
        try (FakeCentral central = FakeCentral.service()
                .answering(CheckNames.LIST, 200, "application/json", CheckNames.page("{}", "a"))
                .answering("POST .*/action", 201, "application/json", "{}")
                .answering("DELETE .*/firmware-upgrade", 404, "application/json", "{\"error\": \"notFound\"}")) {
            RunResult result = run(central, CheckNames.descriptions(), disruptive);
            assertThat(result.deviations()).noneMatch(each -> each.check().equals("write-shows"));
            assertThat(central.allCalls())
                    .filteredOn(each -> each.equals("DELETE " + THING + "/firmware-upgrade"))
                    .hasSize(1);
        }
    }

    private RunResult run(FakeCentral central, ApiDescriptions descriptions, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("central.target", central.baseUrl());
        all.put("central.clientId", "c1");
        all.put("central.clientSecret", FakeCentral.SECRET);
        all.put("central.journal", folder.resolve("created.jsonl").toString());
        Target target = Target.of(TargetSettings.of(Map.of()).with(all));
        target.traffic().relax();
        return new CheckRunner(descriptions, new ResultCollector(), CheckRunner.PATIENCE)
                .run(target, List.of(), (operation, left) -> {});
    }

    private static FakeCentral list() {
        return FakeCentral.mock().answering(CheckNames.LIST, 200, "application/json", CheckNames.page("{}", "a"));
    }
}
