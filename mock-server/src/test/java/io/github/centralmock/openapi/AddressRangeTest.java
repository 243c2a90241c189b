package io.github.centralmock.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.1",
                "192.0.2.1/17",
                "192.0.2.3-192.0.2.6",
                "192.0.2.3-192.0.2.3",
                "9.255.255.255-10.0.0.0",
                "127.0.0.1-192.0.2.1",
                "2001:db8::1",
                "2001:db8::/32",
                "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255",
                "2001:db8::1-2001:db8::9999"
            })
    void addressesBlocksAndRangesAreAddresses(String text) {
        assertThat(AddressRange.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fade",
                "example.com",
                "192.0.2.256",
                "192.0.2",
                "192.0.2.1/33",
                "2001:db8::/129",
                "192.0.2.1-",
                "192.0.2.1-2001:db8::1",
                "192.0.2.6-192.0.2.3",
                "9.0.0.0-10.0.0.0-11.0.0.0",
                "2001:db8::9999-2001:db8::1",
                ":",
                "[2001:db8::1]",
                "fe80::1%1",
                "2001:db8:::1",
                "192.0.2.1/"
            })
    void otherTextsAreInvalid(String text) {
        assertThat(AddressRange.isValid(text)).isFalse();
    }

    /** It took hours when the time grew with the square of the length. */
    @ParameterizedTest
    @ValueSource(strings = {":", "1.", "a:"})
    @Timeout(60)
    void aLongTextIsRefusedAtOnce(String piece) {
        String text = piece.repeat(1_000_000) + "x";

        assertThat(AddressRange.isValid(text)).isFalse();
        assertThat(WebAddress.isUrl(text)).isFalse();
    }
}
