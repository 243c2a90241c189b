package io.github.centralmock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CentralMockConfigTest {
    /** Every knob, its flag, its variable and its default: changing one is a change that users feel. */
    @Test
    void theSettingsAreThese() {
        assertThat(Arrays.stream(Setting.values())
                        .map(setting -> setting.flag() + " " + setting.variable() + " " + setting.defaultValue()))
                .containsExactly(
                        "--port CENTRAL_PORT 8080",
                        "--bind CENTRAL_BIND 127.0.0.1",
                        "--estate CENTRAL_ESTATE demo",
                        "--tenants CENTRAL_TENANTS 0",
                        "--endpoints CENTRAL_ENDPOINTS 0",
                        "--seed CENTRAL_SEED 1",
                        "--log-level CENTRAL_LOG_LEVEL warn",
                        "--journal-size CENTRAL_JOURNAL_SIZE 10000",
                        "--max-body-bytes CENTRAL_MAX_BODY_BYTES 1048576",
                        "--rate-limits CENTRAL_RATE_LIMITS off",
                        "--retry-after CENTRAL_RETRY_AFTER off",
                        "--strict-hosts CENTRAL_STRICT_HOSTS off",
                        "--check-responses CENTRAL_CHECK_RESPONSES off",
                        "--admin-token CENTRAL_ADMIN_TOKEN ",
                        "--whoami-data-region CENTRAL_WHOAMI_DATA_REGION absent",
                        "--missing-identity-header CENTRAL_MISSING_IDENTITY_HEADER 401",
                        "--isolation-times CENTRAL_ISOLATION_TIMES recorded",
                        "--firewall-status CENTRAL_FIREWALL_STATUS clients",
                        "--migration-expiry CENTRAL_MIGRATION_EXPIRY P7D");
    }

    @Test
    void everyDefaultIsAValueThatCouldBeSet() {
        for (Setting setting : Setting.values()) {
            assertThat(CentralMockConfig.defaults()
                            .with(setting, setting.defaultValue())
                            .get(setting))
                    .isEqualTo(setting.defaultValue());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, 65536, --port must be a whole number from 0 to 65535",
        "SEED, x, --seed must be a whole number",
        "RATE_LIMITS, yes, --rate-limits must be off or real",
        "MIGRATION_EXPIRY, 7, --migration-expiry must be an ISO 8601 duration"
    })
    void aWrongValueIsRefusedWithTheRightOnes(Setting setting, String value, String message) {
        assertThatThrownBy(() -> CentralMockConfig.defaults().with(setting, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void theEnvironmentSetsWhatItNamesAndAnUnknownNameIsAnError() {
        assertThat(CentralMockConfig.defaults()
                        .withEnvironment(Map.of("CENTRAL_PORT", "1234", "PATH", "/bin"))
                        .integer(Setting.PORT))
                .isEqualTo(1234);
        assertThatThrownBy(() -> CentralMockConfig.defaults().withEnvironment(Map.of("CENTRAL_PROT", "1")))
                .hasMessageContaining("did you mean CENTRAL_PORT?");
    }
}
