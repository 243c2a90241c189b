package io.github.centralmock.contract.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiVocabularyTest {
    private static final List<String> PLAIN = List.of("good", "veryBad");

    private final ApiVocabulary words = SmallDescription.of("things-v1", """
                    {"components": {"schemas": {"Thing": {"properties": {
                      "BottomUpASLR": {"type": "string"}, "ipv4Addresses": {"type": "array"},
                      "kind": {"enum": ["web-control", "server-web-control", "threat-protection", "sha256"]}}}}}}
                    """).words();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "srv-acme-payroll02",
                "dev-acme-77.local",
                "srv-payroll",
                "PAYROLLDC",
                "Jane",
                "JaneDoe",
                "Jane Doe",
                "jane.doe",
                "jane@example.com",
                "C01001ABCDEF234",
                "192.0.2.17",
                "8f0bd4a6-6e9c-4d2c-9a5d-0c4c1a3b5d7e",
                "aLongRunOfWordsThatIsMoreThanAToken"
            })
    void aTextThatMayBeTenantDataIsNotShownAsAToken(String data) {
        assertThat(words.isToken(data, PLAIN)).isFalse();
        assertThat(words.isToken(data, List.of("web-control"))).isFalse();
    }

    @Test
    void aNewTokenOfTheVendorIsShown() {
        assertThat(words.isToken("improving", PLAIN)).isTrue();
        assertThat(words.isToken("partlyGood", PLAIN)).isTrue();
        assertThat(words.isToken("MACHINE_LEARNING", List.of("FILE", "RULE_BASED")))
                .isTrue();
        assertThat(words.isToken("very_low", List.of("very_high"))).isTrue();
        assertThat(words.isToken("server-threat-protection", List.of("web-control")))
                .isTrue();
        assertThat(words.isToken("server-threat-protection", PLAIN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JaneDoeSecretKey", "dev-acme-77.local", "jane@example.com", "S-1-5-21", "PAYROLLDC"})
    void aTextThatMayBeTenantDataIsNotShownAsAName(String data) {
        assertThat(words.name(data)).isEqualTo("*");
        assertThat(words.place("/items/*/" + data + "/size")).isEqualTo("/items/*/*/size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BottomUpASLR", "lastSeenAt", "source_info", "ipv4Control", "threat.protection"})
    void aNewNameOfTheVendorIsShown(String name) {
        assertThat(words.name(name)).isEqualTo(name);
    }
}
