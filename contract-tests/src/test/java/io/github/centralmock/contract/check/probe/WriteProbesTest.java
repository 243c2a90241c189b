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

/** Side effects of writes, and the limits for writes outside a sandbox. */
class WriteProbesTest {
    private static final String THING = "/things/v1/things/" + CheckNames.ID.replaceAll(".$", "a");

    @TempDir
    private Path folder;

    @Test
    void aPatchThatChangesOtherMembersIsReported() {
        String before =
                "{\"id\": \"%s\", \"name\": \"a\", \"comment\": \"keep\"}".formatted(THING.replaceAll(".*/", ""));
        String lost =
                "change-shows at /comment: expected a member that was not sent keeps its value, observed another value";
        try (FakeCentral central = list().keeping(THING, before)) {
            assertThat(CheckNames.deviationTexts(central, "updateThing")).doesNotContain(lost);
        }
        try (FakeCentral central = list().keeping(THING, before).forgetting("comment")) {
            assertThat(CheckNames.deviationTexts(central, "updateThing")).contains(lost);
        }
    }

    @Test
    void aDeletedFlagOfFalseAfterADeletionIsReported() {
        try (FakeCentral central = FakeCentral.mock().denyingDeletions()) {
            ApiDescriptions widgets = FakeCentral.descriptions();
            assertThat(run(central, widgets, Map.of()).deviations())
                    .extracting(Deviation::toString)
                    .contains("delete-shows at /deleted: expected true for a resource that existed, observed false");
        }
    }

    @Test
    void anUnrelatedIdInAResponseIsReported() {
        String answer = "{\"addedThings\": [{\"id\": \"" + CheckNames.OTHER + "\"}]}";
        try (FakeCentral central = list().answering("POST .*/action", 201, "application/json", answer)) {
            assertThat(CheckNames.deviationTexts(central, "runAction"))
                    .contains("write-shows at /addedThings/*/id: expected only resources that the write names,"
                            + " observed another id");
        }
    }

    @Test
    void aResourceWithoutANameHasThePrefixInItsComment() {
        try (FakeCentral central = FakeCentral.service()
                .answering(CheckNames.LIST, 200, "application/json", CheckNames.page("{}", "a"))
                .answering("POST /things/v1/things", 400, "application/json", "{\"error\": \"badRequest\"}")) {
            run(central, CheckNames.descriptions(), Map.of("central.allowWrites", "true"));
            assertThat(central.allCalls()).contains("POST /things/v1/things");
        }
    }

    @Test
    void anEqualRequestForANamedObjectIsSentOnlyOnce() {
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
        return new CheckRunner(descriptions, new ResultCollector(), CheckRunner.RESPONSE_TIME_LIMIT)
                .run(target, List.of(), (operation, left) -> {});
    }

    private static FakeCentral list() {
        return FakeCentral.mock().answering(CheckNames.LIST, 200, "application/json", CheckNames.page("{}", "a"));
    }
}
