package io.github.centralmock.contract.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.centralmock.contract.FakeCentral;
import io.github.centralmock.contract.sut.TargetException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelfCheckTest {
    @Test
    void changedResponsesAreReportedAndUnchangedOnesAreNot() {
        try (FakeCentral central = FakeCentral.mock().having("w0", "another")) {
            SelfCheckResult result = check(central);
            assertThat(result.falseAlarms()).isEmpty();
            assertThat(result.share()).isGreaterThan(0.9);
            assertThat(result.results())
                    .filteredOn(mutant -> mutant.status() == MutationStatus.KILLED)
                    .extracting(mutant -> mutant.run().mutator().kind())
                    .contains(
                            "field dropped",
                            "field renamed",
                            "field retyped",
                            "field null",
                            "field extra",
                            "slow",
                            "status changed",
                            "envelope broken",
                            "connection dropped",
                            "page repeated",
                            "filter ignored");
        }
    }

    @Test
    void aDeviationOfTheUnchangedMockIsAFalseAlarm() {
        try (FakeCentral central = FakeCentral.mock()) {
            central.answering("GET /widgets/v1/widgets", 418, "application/json", "{\"error\": \"teapot\"}");
            SelfCheckResult result = check(central);
            assertThat(result.isGoodEnough()).isFalse();
            assertThat(result.falseAlarms()).anyMatch(alarm -> alarm.contains("listWidgets"));
        }
    }

    @Test
    void survivedMutantsAreListed() {
        try (FakeCentral central = FakeCentral.mock()) {
            SelfCheckResult result = check(central);
            StringWriter printed = new StringWriter();
            result.print(new PrintWriter(printed, true));
            long survivors = result.results().stream()
                    .filter(mutant -> mutant.status() == MutationStatus.SURVIVED)
                    .count();
            assertThat(printed.toString()).contains("false alarms: 0");
            assertThat(printed.toString().contains("Survived, " + survivors + ":"))
                    .isEqualTo(survivors > 0);
        }
    }

    @Test
    void noMutantIsKilledWhenTheMockStopsBeforeTheFirstMutant() {
        try (FakeCentral central = FakeCentral.mock().withSandboxes(4)) {
            SelfCheckResult result = check(central);
            assertThat(result.results()).isNotEmpty();
            assertThat(result.share()).isZero();
            assertThat(result.isGoodEnough()).isFalse();
        }
    }

    @Test
    void anUnhealthyMockAtTheEndMakesTheSelfCheckFail() {
        try (FakeCentral central = FakeCentral.mock()) {
            assertThatThrownBy(() -> check(
                            central, () -> central.answering("GET /__central/health", 503, "application/json", "{}")))
                    .isInstanceOf(TargetException.class)
                    .hasMessageContaining("not healthy at the end");
        }
    }

    private static SelfCheckResult check(FakeCentral central) {
        return check(central, () -> {});
    }

    private static SelfCheckResult check(FakeCentral central, Runnable atTheEnd) {
        return new SelfCheck(FakeCentral.descriptions(), central.baseUrl(), (finished, all) -> {
                    if (finished.equals(all)) {
                        atTheEnd.run();
                    }
                })
                .run(List.of());
    }
}
