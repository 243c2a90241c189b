package io.github.centralmock.contract.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaFormatsTest {
    @ParameterizedTest
    @CsvSource({
        "sha256, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, e3b0c442",
        "mac, 02:00:00:00:00:17, 02:00:00",
        "mac, 0200.0000.0017, 02:00:00:00:00:zz",
        "not-blank, x, ' '",
        "date-time-or-duration, -PT2H, PT",
        "date-time-or-duration, 2026-01-31T08:00:00.000Z, 2026-01-31",
        "ip-or-range, 192.0.2.0/24, 192.0.2.256",
        "ip-or-range, 192.0.2.1-192.0.2.9, example.com",
        "ip-or-range, 2001:db8::17, 2001:db8::zz",
        "ip-range-or-domain, example.com, not a domain",
        "remote-address, https://example.com, https://",
        "uri-or-host, https://www.example.com/a/b?c, https://www example.com",
        "uri-or-host, example.com:8443, ''"
    })
    void aFormatAcceptsValidValuesAndRejectsInvalidValues(String format, String good, String bad) {
        SchemaValidator schemas =
                SmallDescription.of("x", """
                {"components": {"schemas": {"Text": {"type": "string", "format": "%s"}}}}""".formatted(format)).schemas();
        var pointer = com.fasterxml.jackson.core.JsonPointer.compile("/components/schemas/Text");
        assertThat(schemas.check(pointer, new TextNode(good))).isEmpty();
        assertThat(schemas.check(pointer, new TextNode(bad)))
                .extracting(Violation::kind)
                .containsExactly(Violation.Kind.FORMAT);
    }
}
