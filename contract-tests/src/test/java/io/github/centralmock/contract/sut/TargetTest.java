package io.github.centralmock.contract.sut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.centralmock.contract.FakeCentral;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetTest {
    @Test
    void aBaseUrlWithAControlPlaneIsAMockAndEverythingIsAllowed() {
        try (FakeCentral central = FakeCentral.mock()) {
            Target target = target(Map.of("central.target", central.baseUrl()));
            assertThat(target.isMock()).isTrue();
            assertThat(target.allows(RiskLimit.DISRUPTIVE)).isTrue();
            assertThat(target.freshWorld().isSandbox()).isTrue();
        }
    }

    @Test
    void anyOtherUrlIsReadOnlyByDefault() {
        try (FakeCentral central = FakeCentral.service()) {
            Target target = target(Map.of(
                    "central.target",
                    central.baseUrl(),
                    "central.clientId",
                    "c",
                    "central.clientSecret",
                    FakeCentral.SECRET));
            assertThat(target.isMock()).isFalse();
            assertThat(target.allows(RiskLimit.READ)).isTrue();
            assertThat(target.allows(RiskLimit.WRITE)).isFalse();
            assertThat(target.mainWorld().credentials().get(0).accountId()).isEqualTo(FakeCentral.TENANT);
        }
    }

    @Test
    void aServerThatReportsUpForEveryRequestIsNotAMock() {
        try (FakeCentral central = FakeCentral.service()) {
            central.answering("GET /__central/health", 200, "application/json", "{\"status\": \"UP\"}")
                    .answering("GET /__central/credentials", 200, "application/json", "{\"status\": \"UP\"}");
            assertThat(service(central.baseUrl()).isMock()).isFalse();
            central.answering("GET /__central/health", 200, "application/json", "{\"operations\": {\"modelled\": 1}}");
            assertThat(service(central.baseUrl()).isMock()).isFalse();
        }
    }

    @Test
    void differentSpellingsOfAUrlAreTheSameTarget() {
        try (FakeCentral central = FakeCentral.service()) {
            String shouted = central.baseUrl().replace("http", "HTTP") + "//";
            assertThat(service(shouted).name()).isEqualTo(central.baseUrl());
            assertThat(BaseUrl.plain("https://Central.Example.com:443/")).isEqualTo("https://central.example.com");
        }
    }

    @Test
    void hostsAreRequestedOnceForAllScenarios() {
        try (FakeCentral central = FakeCentral.service()) {
            Target target = service(central.baseUrl());
            target.mainWorld().identities().find(AccountKind.TENANT, CredentialRole.SUPER_ADMIN);
            int before = central.allCalls().size();
            target.mainWorld().identities().find(AccountKind.TENANT, CredentialRole.SUPER_ADMIN);
            assertThat(central.allCalls()).hasSize(before);
        }
    }

    @Test
    void aTenantThatTheCredentialCannotAccessIsRefusedAtTheStart() {
        try (FakeCentral central = FakeCentral.service()) {
            assertThatThrownBy(() -> choosing(central, "nonsense"))
                    .isInstanceOf(TargetException.class)
                    .hasMessageContaining("--tenant");
            assertThat(choosing(central, FakeCentral.TENANT).chosenTenant()).isEqualTo(FakeCentral.TENANT);
            central.answering("GET /whoami/v1", 200, "application/json", "{\"id\": \"p\", \"idType\": \"partner\"}");
            assertThatThrownBy(() -> choosing(central, "nonsense"))
                    .isInstanceOf(TargetException.class)
                    .hasMessage("/partner/v1/tenants/nonsense answered 404");
        }
    }

    private static Target choosing(FakeCentral central, String tenant) {
        return target(Map.of(
                "central.target",
                central.baseUrl(),
                "central.clientId",
                "c",
                "central.clientSecret",
                FakeCentral.SECRET,
                "central.tenant",
                tenant));
    }

    private static Target service(String url) {
        return target(
                Map.of("central.target", url, "central.clientId", "c", "central.clientSecret", FakeCentral.SECRET));
    }

    @Test
    void aMissingCredentialIsReportedWithTheNameOfTheVariable() {
        try (FakeCentral central = FakeCentral.service()) {
            assertThatThrownBy(() -> target(Map.of("central.target", central.baseUrl())))
                    .isInstanceOf(TargetException.class)
                    .hasMessageContaining("SOPHOS_CLIENT_ID");
        }
    }

    @Test
    void aRefusedCredentialIsReportedWithoutTheSecret() {
        try (FakeCentral central = FakeCentral.service()) {
            assertThatThrownBy(() -> target(Map.of(
                            "central.target",
                            central.baseUrl(),
                            "central.clientId",
                            "c",
                            "central.clientSecret",
                            "wrong-one")))
                    .hasMessageContaining("401")
                    .hasMessageContaining("oauth.invalid_client_secret")
                    .hasMessageNotContaining("wrong-one");
        }
    }

    @Test
    void aTargetThatIsNeitherAUrlNorLiveIsRefused() {
        assertThatThrownBy(() -> target(Map.of("central.target", "staging"))).hasMessageContaining("staging");
        assertThatThrownBy(() -> target(Map.of())).hasMessageContaining("central.target");
    }

    @Test
    void givenSettingsOverrideTheEnvironment() {
        TargetSettings settings = TargetSettings.of(Map.of("CENTRAL_TENANT", "b", "CENTRAL_ALLOW_WRITES", "true"))
                .with(Map.of("central.tenant", "a"));
        assertThat(settings.text("central.tenant")).contains("a");
        assertThat(settings.isOn("central.allowWrites")).isTrue();
        assertThat(settings.isOn("central.allowDisruptive")).isFalse();
    }

    @Test
    void settingsWithEqualValuesAreEqual() {
        TargetSettings first = TargetSettings.of(Map.of()).with(Map.of("central.tenant", "a"));
        assertThat(first).isEqualTo(TargetSettings.of(Map.of()).with(Map.of("central.tenant", "a")));
        assertThat(first.with(Map.of("central.tenant", "b"))).isNotEqualTo(first);
        assertThat(first.text("central.tenant")).contains("a");
        assertThatThrownBy(() -> first.with(Map.of("central.tenat", "a"))).hasMessageContaining("central.tenat");
    }

    @Test
    void aCredentialDoesNotPrintItsSecret() {
        ClientCredential credential = new ClientCredential(
                "id", FakeCentral.SECRET, AccountKind.TENANT, CredentialRole.READ_ONLY, "t", "n", "us01");
        assertThat(credential.toString()).doesNotContain(FakeCentral.SECRET).contains("readOnly");
    }

    private static Target target(Map<String, String> settings) {
        return Target.of(TargetSettings.of(Map.of()).with(settings));
    }
}
