package io.github.centralmock.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    @ParameterizedTest
    @CsvSource({
        "ipv4, 1.2.3.4",
        "ipv6, 2001:db8::1",
        "ipv6, ::ffff:192.0.2.1",
        "date-time, 2026-01-02T03:04:05+02:00",
        "date, 2026-01-02",
        "duration, P1000Y",
        "domain, www.example.com"
    })
    void whatIsOfItsFormatPasses(String format, String text) {
        assertThat(Formats.is(format, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ipv4, 01.2.3.4",
        "ipv4, 1.2.3.4.",
        "ipv6, 192.0.2.1",
        "ipv6, :::::",
        "date-time, +900000000-01-01T00:00:00Z",
        "date-time, 2026-01-02T03:04:05",
        "date, +999999999-12-31",
        "duration, P999997990Y",
        "date-time-or-duration, P999997990Y",
        "domain, localhost"
    })
    void whatIsNotIsRefused(String format, String text) {
        assertThat(Formats.is(format, text)).isFalse();
    }
}
