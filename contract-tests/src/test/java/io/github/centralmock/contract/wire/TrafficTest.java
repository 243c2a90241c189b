package io.github.centralmock.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private final FakeClock clock = new FakeClock();

    @Test
    void noStretchOfTimeSeesMoreCallsThanTheVendorAllows() {
        Traffic traffic = new Traffic(0, clock);
        List<Long> begun = new ArrayList<>();
        for (int i = 0; i < 1200; i++) {
            traffic.turn();
            begun.add(clock.millis());
        }
        assertThat(mostWithin(begun, 1_000)).isBetween(2L, 10L);
        assertThat(mostWithin(begun, 60_000)).isBetween(20L, 100L);
        assertThat(mostWithin(begun, 3_600_000)).isBetween(100L, 1000L);
    }

    @Test
    void aMockIsNotKeptWaiting() {
        Traffic traffic = new Traffic(0, clock);
        traffic.relax();
        for (int i = 0; i < 1000; i++) {
            traffic.turn();
        }
        assertThat(clock.millis()).isZero();
    }

    @Test
    void retryAfterIsWaitedFor() {
        Traffic traffic = new Traffic(0, clock);
        assertThat(traffic.waitedToRepeat("POST", busy("17"), 1)).isTrue();
        assertThat(clock.millis()).isEqualTo(17_000);
    }

    @Test
    void withoutRetryAfterEachWaitIsLongerAndNeverTheSameForAll() {
        List<Long> waits = new ArrayList<>();
        for (int attempt = 1; attempt < 6; attempt++) {
            FakeClock own = new FakeClock();
            new Traffic(0, own).waitedToRepeat("GET", busy(null), attempt);
            waits.add(own.millis());
            assertThat(own.millis()).isBetween(500L << attempt, 1500L << attempt);
        }
        assertThat(waits.get(4)).isGreaterThan(waits.get(0));
    }

    @Test
    void fourTwentyNineForEverStopsTheRun() {
        Traffic traffic = new Traffic(0, clock);
        assertThatThrownBy(() -> traffic.waitedToRepeat("GET", busy("1"), 6))
                .isInstanceOf(RunStopped.class)
                .hasMessageContaining("429");
        assertThat(traffic.stop()).isPresent();
    }

    @Test
    void aWaitThatIsTooLongStopsTheRunInsteadOfHanging() {
        assertThatThrownBy(() -> new Traffic(0, clock).waitedToRepeat("GET", busy("86400"), 1))
                .isInstanceOf(RunStopped.class)
                .hasMessageContaining("86400");
        assertThat(clock.millis()).isZero();
    }

    @Test
    void aWriteIsNotRepeatedAfterAFailureThatMayHaveBeenApplied() {
        Answer unavailable = new Answer(503, Map.of(), "", Duration.ZERO);
        assertThat(new Traffic(0, clock).waitedToRepeat("POST", unavailable, 1)).isFalse();
        assertThat(new Traffic(0, clock).waitedToRepeat("GET", unavailable, 1)).isTrue();
    }

    @Test
    void theBudgetEndsTheRunAndMayBeLiftedToCleanUp() {
        Traffic traffic = new Traffic(2, clock);
        traffic.turn();
        traffic.turn();
        assertThatThrownBy(traffic::turn).isInstanceOf(RunStopped.class).hasMessageContaining("budget of 2");
        traffic.liftBudget();
        traffic.turn();
        assertThat(traffic.sent()).isEqualTo(3);
        assertThat(traffic.stop()).isPresent();
    }

    private static Answer busy(String retryAfter) {
        Map<String, List<String>> headers = retryAfter == null ? Map.of() : Map.of("Retry-After", List.of(retryAfter));
        return new Answer(429, headers, "{}", Duration.ZERO);
    }

    private static long mostWithin(List<Long> begun, long millis) {
        long most = 0;
        for (long start : begun) {
            most = Math.max(
                    most,
                    begun.stream()
                            .filter(at -> at >= start && at < start + millis)
                            .count());
        }
        return most;
    }

    private static final class FakeClock implements Clock {
        private long now;

        @Override
        public long millis() {
            return now;
        }

        @Override
        public void sleep(long millis) {
            now += millis;
        }
    }
}
