package io.github.centralmock.contract.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RequestThrottleTest {
    private final FakeClock clock = new FakeClock();

    @Test
    void theRequestRateStaysWithinTheLimitsOfTheVendor() {
        RequestThrottle traffic = new RequestThrottle(0, clock);
        List<Long> begun = new ArrayList<>();
        for (int i = 0; i < 1200; i++) {
            traffic.turn();
            begun.add(clock.millis());
        }
        assertThat(mostWithin(begun, 1_000)).isBetween(2L, 10L);
        assertThat(mostWithin(begun, 60_000)).isEqualTo(80);
        assertThat(mostWithin(begun, 3_600_000)).isEqualTo(900);
    }

    @Test
    void requestsToAMockAreNotDelayed() {
        RequestThrottle traffic = new RequestThrottle(0, clock);
        traffic.relax();
        for (int i = 0; i < 1000; i++) {
            traffic.turn();
        }
        assertThat(clock.millis()).isZero();
    }

    @Test
    void theThrottleWaitsForTheTimeInRetryAfter() {
        RequestThrottle traffic = new RequestThrottle(0, clock);
        assertThat(traffic.waitedToRepeat("POST", busy("17"), 1)).isTrue();
        assertThat(clock.millis()).isEqualTo(17_000);
    }

    @Test
    void withoutRetryAfterTheWaitGrowsAndIsRandom() {
        List<Long> waits = new ArrayList<>();
        for (int attempt = 1; attempt < 6; attempt++) {
            FakeClock own = new FakeClock();
            new RequestThrottle(0, own).waitedToRepeat("GET", busy(null), attempt);
            waits.add(own.millis());
            assertThat(own.millis()).isBetween(500L << attempt, 1500L << attempt);
        }
        assertThat(waits.get(4)).isGreaterThan(waits.get(0));
    }

    @Test
    void repeated429ResponsesStopTheRun() {
        RequestThrottle traffic = new RequestThrottle(0, clock);
        assertThatThrownBy(() -> traffic.waitedToRepeat("GET", busy("1"), 6))
                .isInstanceOf(RunAbortedException.class)
                .hasMessageContaining("429");
        assertThat(traffic.stop()).isPresent();
    }

    @Test
    void aRetryAfterThatIsTooLongStopsTheRun() {
        assertThatThrownBy(() -> new RequestThrottle(0, clock).waitedToRepeat("GET", busy("86400"), 1))
                .isInstanceOf(RunAbortedException.class)
                .hasMessageContaining("86400");
        assertThat(clock.millis()).isZero();
    }

    @Test
    void aWriteThatMayHaveBeenAppliedIsNotRepeated() {
        ApiResponse unavailable = new ApiResponse(503, Map.of(), "", Duration.ZERO);
        assertThat(new RequestThrottle(0, clock).waitedToRepeat("POST", unavailable, 1))
                .isFalse();
        assertThat(new RequestThrottle(0, clock).waitedToRepeat("GET", unavailable, 1))
                .isTrue();
    }

    @Test
    void theBudgetEndsTheRunButDoesNotLimitTheCleanUp() {
        RequestThrottle traffic = new RequestThrottle(2, clock);
        traffic.turn();
        traffic.turn();
        assertThatThrownBy(traffic::turn)
                .isInstanceOf(RunAbortedException.class)
                .hasMessageContaining("budget of 2");
        traffic.removing(traffic::turn);
        assertThat(traffic.sent()).isEqualTo(3);
        assertThat(traffic.stop()).isPresent();
        assertThatThrownBy(traffic::turn).hasMessageContaining("budget of 2");
    }

    @Test
    void theCleanUpDoesNotWaitWhenTheHourlyLimitIsReached() {
        RequestThrottle traffic = new RequestThrottle(0, clock);
        for (int i = 0; i < 900; i++) {
            traffic.turn();
        }
        clock.sleep(Duration.ofMinutes(1).toMillis());
        long before = clock.millis();
        traffic.removing(() -> {
            for (int i = 0; i < 50; i++) {
                traffic.turn();
            }
        });
        assertThat(clock.millis() - before).isLessThan(10_000);
    }

    @Test
    void theCleanUpWaitsOnlyBrieflyWhenTheMinuteLimitIsReached() {
        RequestThrottle traffic = new RequestThrottle(0, clock);
        for (int i = 0; i < 80; i++) {
            traffic.turn();
        }
        long before = clock.millis();
        traffic.removing(() -> {
            for (int i = 0; i < 15; i++) {
                traffic.turn();
            }
        });
        assertThat(clock.millis() - before).isLessThan(3_000);
    }

    @Test
    void aCleanUpStopsOtherThreadsEvenWhileTheyWait() throws InterruptedException {
        RequestThrottle traffic = new RequestThrottle(0, ThrottleClock.REAL);
        BlockingQueue<String> ends = new LinkedBlockingQueue<>();
        Thread run = new Thread(() -> {
            try {
                traffic.waitedToRepeat("GET", busy("200"), 1);
            } catch (RunAbortedException stopped) {
                ends.add(stopped.getMessage());
            }
        });
        run.start();
        traffic.removing(() -> {
            try {
                assertThat(ends.poll(20, TimeUnit.SECONDS)).contains("being stopped");
            } catch (InterruptedException never) {
                throw new AssertionError(never);
            }
        });
        run.join();
    }

    @Test
    void afterTheEndOnlyTheCleanUpSendsRequests() {
        RequestThrottle traffic = new RequestThrottle(0, clock);
        traffic.endingWith(traffic::turn);
        assertThatThrownBy(traffic::turn)
                .isInstanceOf(RunAbortedException.class)
                .hasMessageContaining("being stopped");
        traffic.removing(traffic::turn);
        assertThat(traffic.sent()).isEqualTo(2);
        assertThat(traffic.stop()).isPresent();
    }

    @Test
    void twoThreadsThatCleanUpDoNotStopEachOther() {
        RequestThrottle traffic = new RequestThrottle(0, clock);
        traffic.removing(() -> {
            Thread other = new Thread(() -> traffic.removing(traffic::turn));
            other.start();
            try {
                other.join();
            } catch (InterruptedException never) {
                throw new AssertionError(never);
            }
            traffic.turn();
        });
        assertThat(traffic.sent()).isEqualTo(2);
        traffic.turn();
    }

    @Test
    void aLongWaitIsReportedWithItsEndTime() {
        List<String> told = new ArrayList<>();
        RequestThrottle traffic = new RequestThrottle(0, clock);
        traffic.reportTo(told::add);
        for (int i = 0; i < 80; i++) {
            traffic.turn();
        }
        assertThat(told).isEmpty();
        traffic.turn();
        assertThat(told).singleElement().asString().matches("Held back .* goes on at \\d\\d:\\d\\d:\\d\\d");
        traffic.waitedToRepeat("GET", busy("30"), 1);
        assertThat(told).hasSize(2).last().asString().contains("429");
    }

    @Test
    void aRetryAfterInThePastCausesAShortWait() {
        new RequestThrottle(0, clock).waitedToRepeat("GET", busy("Sun, 06 Nov 1994 08:49:37 GMT"), 1);
        assertThat(clock.millis()).isEqualTo(1_000);
    }

    private static ApiResponse busy(String retryAfter) {
        Map<String, List<String>> headers = retryAfter == null ? Map.of() : Map.of("Retry-After", List.of(retryAfter));
        return new ApiResponse(429, headers, "{}", Duration.ZERO);
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

    private static final class FakeClock implements ThrottleClock {
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
