package io.github.centralmock.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorldClockTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final MachineClock machine = new MachineClock();
    private final WorldClock clock = new WorldClock(machine);

    @Test
    void theClockRunsWithTheSystemClock() {
        machine.now = START.plusSeconds(5);

        assertThat(clock.now()).isEqualTo(START.plusSeconds(5));
    }

    @Test
    void aMovedClockKeepsRunning() {
        clock.advance(Duration.ofHours(2));
        machine.now = START.plusSeconds(1);

        assertThat(clock.now()).isEqualTo(START.plus(Duration.ofHours(2)).plusSeconds(1));
    }

    @Test
    void aFrozenClockMovesOnlyWhenAdvanced() {
        clock.freeze();
        machine.now = START.plusSeconds(60);
        assertThat(clock.now()).isEqualTo(START);

        clock.advance(Duration.ofMinutes(1));
        assertThat(clock.now()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void setAndFrozenItStandsExactlyThereThoughTheMachineGoesOnBetweenAnyTwoSteps() {
        Instant there = Instant.parse("2031-06-01T12:00:00.123Z");
        machine.step = Duration.ofMillis(1);

        clock.change(Optional.of(there), Optional.of(true));
        assertThat(clock.now()).isEqualTo(there);

        clock.change(Optional.empty(), Optional.of(false));
        assertThat(clock.now()).isAfter(there);
    }

    @Test
    void whatIsNotAskedForStaysAsItIs() {
        clock.change(Optional.empty(), Optional.of(true));
        clock.change(Optional.of(START.plusSeconds(9)), Optional.empty());
        machine.now = START.plusSeconds(60);

        assertThat(clock.isFrozen()).isTrue();
        assertThat(clock.now()).isEqualTo(START.plusSeconds(9));
    }

    @Test
    void aResumedClockContinuesFromItsTime() {
        clock.set(Instant.parse("2030-01-01T00:00:00Z"));
        clock.freeze();
        machine.now = START.plusSeconds(60);
        clock.resume();
        machine.now = START.plusSeconds(61);

        assertThat(clock.now()).isEqualTo(Instant.parse("2030-01-01T00:00:01Z"));
    }

    @Test
    void aCopyIsIndependent() {
        WorldClock copy = WorldClock.like(clock);
        copy.advance(Duration.ofDays(1));

        assertThat(clock.now()).isEqualTo(START);
        assertThat(copy.now()).isEqualTo(START.plus(Duration.ofDays(1)));
    }

    @Test
    void aResetClockIsAsAtItsStart() {
        clock.advance(Duration.ofDays(1));
        WorldClock copy = WorldClock.like(clock);
        copy.advance(Duration.ofDays(1));
        copy.freeze();
        copy.reset();
        clock.reset();
        machine.now = START.plusSeconds(1);

        assertThat(copy.now()).isEqualTo(START.plus(Duration.ofDays(1)).plusSeconds(1));
        assertThat(clock.now()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void aCopyOfAFrozenClockIsFrozenAfterAReset() {
        clock.freezeAt(START.plusSeconds(7));
        WorldClock copy = WorldClock.like(clock);
        copy.resume();
        copy.advance(Duration.ofDays(1));
        copy.reset();
        machine.now = START.plusSeconds(60);

        assertThat(copy.now()).isEqualTo(START.plusSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P365000000D", "-P365000000D", "PT2562047788015215H", "-P60000D"})
    void theClockStaysInItsRange(String tooFar) {
        assertThatThrownBy(() -> clock.advance(Duration.parse(tooFar)))
                .isInstanceOf(DateTimeException.class)
                .hasMessage("The clock goes from 1970-01-01T00:00:00Z to 8000-01-01T00:00:00Z.");
        assertThat(clock.now()).isEqualTo(START);
    }

    private static final class MachineClock extends Clock {
        private Instant now = START;
        private Duration step = Duration.ZERO;

        @Override
        public Instant instant() {
            Instant shown = now;
            now = now.plus(step);
            return shown;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
