package io.github.centralmock.api.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTest {
    @ParameterizedTest
    @CsvSource({
        "ipv4-addr, 203.0.113.7",
        "ipv6-addr, 2001:db8::7",
        "domain-name, bad.example.com",
        "domain-name, xn--bcher-kva.example",
        "url, https://bad.example.com/a?b=c"
    })
    void aValueOfItsTypeIsWellFormed(String type, String value) {
        assertThat(new Indicator(type, value).isWellFormed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ipv4-addr, 203.0.113.256",
        "ipv4-addr, 203.0.113",
        "ipv4-addr, 203.0.113.07",
        "ipv4-addr, bad.example.com",
        "ipv6-addr, 203.0.113.7",
        "ipv6-addr, :::::",
        "ipv6-addr, 2001:db8::/32",
        "domain-name, *.example.com",
        "domain-name, string",
        "domain-name, -bad.example.com",
        "url, bad.example.com",
        "url, https://"
    })
    void otherTextsAreInvalid(String type, String value) {
        assertThat(new Indicator(type, value).isWellFormed()).isFalse();
    }
}
