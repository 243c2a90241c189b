package io.github.centralmock.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "-P1D, 2026-03-30T12:00:00Z",
        "-PT2H, 2026-03-31T10:00:00Z",
        "-P3DT4H5M0S, 2026-03-28T07:55:00Z",
        "-P1M, 2026-02-28T12:00:00Z",
        "2026-01-02, 2026-01-02T00:00:00Z",
        "2026-01-02T03:04:05Z, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05.678+02:00, 2026-01-02T01:04:05.678Z"
    })
    void durationsDatesAndInstantsAreTimes(String text, Instant expected) {
        assertThat(Times.parse(text, NOW)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "P",
                "-PT",
                "2026-13-01",
                "1711886400",
                "+900000000-01-01T00:00:00Z",
                "-0001-01-01",
                "P1001Y"
            })
    void otherTextsAreInvalid(String text) {
        assertThat(Times.parse(text, NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1000Y", "-P1000Y", "P12000M", "-PT8760000H", "P365242D"})
    void aDurationIsRelativeToTheClock(String duration) {
        assertThat(Times.isDuration(duration)).isTrue();
        assertThat(Times.parse(duration, Instant.EPOCH)).isPresent();
        assertThat(Times.parse(duration, Instant.parse("8000-01-01T00:00:00Z"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P999997990Y", "-P999997990Y", "P2000Y", "PT9000000H"})
    void aDurationAboveAThousandYearsIsInvalid(String duration) {
        assertThat(Times.isDuration(duration)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999999Z",
                "2000-02-29T09:08:07.006Z",
                "2026-10-30T20:50:40.120999Z",
                "9999-12-31T23:59:59.999Z",
                "+10000-01-01T00:00:00Z",
                "-0001-05-06T07:08:09.010Z"
            })
    void timesOnTheWireLookAsAFormatterWritesThem(String text) {
        DateTimeFormatter formatter =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

        assertThat(Times.text(Instant.parse(text))).isEqualTo(formatter.format(Instant.parse(text)));
    }

    @Test
    void wireTimesHaveMilliseconds() {
        assertThat(Times.text(NOW)).isEqualTo("2026-03-31T12:00:00.000Z");
    }
}
