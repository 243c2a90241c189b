package io.github.centralmock.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Downloads: the URLs of a tenant's installers, by platform and product. */
@Tag("endpoint")
@Tag("read")
class DownloadsSuite {
    private static final String DOWNLOADS = "/endpoint/v1/downloads";

    @RegisterExtension
    static final CentralExtension central = CentralExtension.freshTenant();

    @Test
    void theInstallersBelongToTheCallingTenant() {
        central.asTenant().get(DOWNLOADS).then().statusCode(200).body("tenant.id", is(central.tenantId()));
    }

    @Test
    void withoutFiltersEveryPlatformIsListed() {
        assertThat(installers(central.asTenant()))
                .extracting(installer -> installer.path("platform").asText())
                .contains("windows", "macOS", "linux");
    }

    @Test
    void theListIsFilteredByPlatform() {
        assertThat(installers(central.asTenant().query("platforms", "macOS", "linux")))
                .extracting(installer -> installer.path("platform").asText())
                .contains("macOS", "linux")
                .doesNotContain("windows");
    }

    @Test
    void theListIsFilteredByProduct() {
        List<JsonNode> all = installers(central.asTenant());
        List<JsonNode> requested = installers(central.asTenant().query("requestedProducts", "deviceEncryption"));
        assertThat(requested).isNotEmpty().hasSizeLessThan(all.size()).allMatch(DownloadsSuite::encryptsDevices);
    }

    @Test
    void anUnknownPlatformIsABadRequest() {
        central.asTenant().query("platforms", "beos").get(DOWNLOADS).then().statusCode(400);
    }

    @Test
    void downloadUrlsAreStableAndSpecificToTheTenant() {
        central.needsMock("download URLs that do not expire");
        List<String> urls = urls(central.asTenant());
        assertThat(urls)
                .doesNotHaveDuplicates()
                .allMatch(address -> URI.create(address).isAbsolute());
        assertThat(urls(central.asTenant())).isEqualTo(urls);
        assertThat(urls(central.asSecondTenant())).doesNotContainAnyElementsOf(urls);
    }

    @Test
    void noDownloadUrlPointsToAMissingPathOfTheApi() {
        central.needsMock("a host that has no installers");
        URI api = URI.create(
                central.asTenant().read("/whoami/v1").at("/apiHosts/dataRegion").asText());
        assertThat(urls(central.asTenant()))
                .allMatch(address -> !URI.create(address).getAuthority().equals(api.getAuthority()));
    }

    private static List<String> urls(Caller caller) {
        return installers(caller).stream()
                .map(installer -> installer.path("downloadUrl").asText())
                .toList();
    }

    private static List<JsonNode> installers(Caller caller) {
        List<JsonNode> installers = new ArrayList<>();
        Data.required(caller.read(DOWNLOADS).path("installers"), "installers").forEach(installers::add);
        return installers;
    }

    private static boolean encryptsDevices(JsonNode installer) {
        return installer.path("supportedProducts").toString().contains("\"deviceEncryption\"");
    }
}
