package io.github.centralmock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.centralmock.CentralMockBuilder.FirewallStatus;
import io.github.centralmock.CentralMockBuilder.IsolationTimes;
import io.github.centralmock.CentralMockBuilder.WhoAmIDataRegion;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CentralMockBuilderTest {
    /** The level of the log is a matter of the program's logging back end. */
    private static final Set<Setting> WITHOUT_METHOD = EnumSet.of(Setting.LOG_LEVEL);

    @Test
    void everySettingHasAMethod() throws Exception {
        CentralMockConfig config = CentralMock.builder()
                .port(1234)
                .bind(InetAddress.getByName("127.0.0.2"))
                .estate("minimal")
                .tenants(1)
                .endpoints(2)
                .seed(3)
                .journalSize(4)
                .maxBodyBytes(5)
                .rateLimits(true)
                .retryAfter(true)
                .strictHosts(true)
                .checkResponses(true)
                .adminToken("secret")
                .whoAmIDataRegion(WhoAmIDataRegion.NULL)
                .missingIdentityHeader(403)
                .isolationTimes(IsolationTimes.ISO)
                .firewallStatus(FirewallStatus.COLLECTION)
                .migrationExpiry(Duration.ofHours(1))
                .config();
        assertThat(Arrays.stream(Setting.values()).filter(setting -> config.is(setting, setting.defaultValue())))
                .containsExactlyElementsOf(WITHOUT_METHOD);
    }

    @Test
    void everyConstantIsAValueOfItsSetting() {
        CentralMockBuilder builder = CentralMock.builder();
        for (WhoAmIDataRegion form : WhoAmIDataRegion.values()) {
            builder.whoAmIDataRegion(form);
        }
        for (IsolationTimes form : IsolationTimes.values()) {
            builder.isolationTimes(form);
        }
        for (FirewallStatus form : FirewallStatus.values()) {
            builder.firewallStatus(form);
        }
        assertThat(builder.config().get(Setting.WHOAMI_DATA_REGION)).isEqualTo("null");
        assertThat(builder.config().get(Setting.ISOLATION_TIMES)).isEqualTo("iso");
        assertThat(builder.config().get(Setting.FIREWALL_STATUS)).isEqualTo("collection");
    }

    @Test
    void aWrongValueIsRefusedAtOnceWithTheRightOnes() {
        CentralMockBuilder builder = CentralMock.builder();
        assertThatThrownBy(() -> builder.port(65_536))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 0 to 65535");
        assertThatThrownBy(() -> builder.missingIdentityHeader(418)).hasMessageContaining("401 or 400 or 403");
    }

    @Test
    void aFileIsNoNameOfAShippedEstate() {
        CentralMockBuilder builder = CentralMock.builder().estate(Path.of("demo"));
        assertThatThrownBy(builder::start)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Path.of("demo").toAbsolutePath().toString());
    }

    @Test
    void thePortIsAnyFreeOneUnlessItIsChosen() {
        assertThat(CentralMock.builder().config().get(Setting.PORT)).isEqualTo("0");
    }
}
