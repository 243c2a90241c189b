package io.github.centralmock.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "*.example.com",
                ".example.com",
                "intranet",
                "_dmarc.example.com",
                "xn--bcher-kva.example",
                "b\u00fccher.example",
                "192.0.2.1",
                "192.0.2.0/24",
                "192.0.2.1-192.0.2.9",
                "2001:db8::1"
            })
    void domainsAddressesAndRangesAreSites(String text) {
        assertThat(WebAddress.isSite(text)).isTrue();
        assertThat(WebAddress.isUrl(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.example.com",
                "HTTP://192.0.2.1",
                "example.com/start?day=1",
                "example.com:8443",
                "https://[2001:db8::1]:8443/"
            })
    void urlsAreUrlsAndNotSites(String text) {
        assertThat(WebAddress.isSite(text)).isFalse();
        assertThat(WebAddress.isUrl(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ":",
                "not a url",
                "bogus !",
                "-bad-.example.com",
                "example-.com",
                "example..com",
                "1.2.3",
                "999.1.1.1",
                "1.1.1.1:x",
                "5.5.5.5-1.1.1.1",
                "https://",
                "https://-bad-.com",
                "https://999.1.1.1/",
                "user@example.com"
            })
    void otherTextsAreNeither(String text) {
        assertThat(WebAddress.isSite(text)).isFalse();
        assertThat(WebAddress.isUrl(text)).isFalse();
    }

    @Test
    void domainsAndLabelsHaveAMaximumLength() {
        assertThat(WebAddress.isSite("a".repeat(63))).isTrue();
        assertThat(WebAddress.isSite("a".repeat(64))).isFalse();
        assertThat(WebAddress.isSite("a.".repeat(126) + "a")).isTrue();
        assertThat(WebAddress.isSite("a.".repeat(126) + "ab")).isFalse();
    }

    @Test
    void aRemoteAddressIsASiteWithOrWithoutAScheme() {
        assertThat(WebAddress.isRemote("http://192.0.2.1")).isTrue();
        assertThat(WebAddress.isRemote("192.0.2.0/24")).isTrue();
        assertThat(WebAddress.isRemote("192.0.2.0/99")).isFalse();
        assertThat(WebAddress.isRemote("http://192.0.2.1/path")).isFalse();
    }
}
