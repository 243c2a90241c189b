package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** TLS decryption: the setting of each category, and the excluded sites, which have no id. */
@Tag("endpoint")
@Tag("write")
class TlsDecryptionSuite {
    private static final String DECRYPTION = "/endpoint/v1/settings/web-control/tls-decryption";
    private static final String EXCLUDED = DECRYPTION + "/excluded-websites";
    private static final int FINANCE = 14;
    private static final int LIMIT = 500;

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @BeforeEach
    void decryptionSettingsApplyToTheWholeTenant() {
        central.needsMock("a tenant whose web protection may be changed");
    }

    @Test
    void everyWebCategoryHasASwitch() {
        assertThat(central.asTenant().read(DECRYPTION).path("categories"))
                .hasSameSizeAs(central.asTenant().read("/endpoint/v1/settings/web-control/categories"))
                .allMatch(category -> category.path("decryptionEnabled").isBoolean());
    }

    @Test
    void aChangedCategoryIsReadBackAndTheOthersKeepTheirValue() {
        boolean before = isDecrypted(FINANCE + 1);
        central.asTenant()
                .patch(DECRYPTION, categories(FINANCE, false))
                .then()
                .statusCode(200)
                .body("categories.find { it.id == 14 }.decryptionEnabled", is(false));
        assertThat(isDecrypted(FINANCE)).isFalse();
        assertThat(isDecrypted(FINANCE + 1)).isEqualTo(before);
        central.asTenant().patch(DECRYPTION, categories(FINANCE, true)).then().statusCode(200);
        assertThat(isDecrypted(FINANCE)).isTrue();
    }

    @Test
    void theMainSwitchIsReadBack() {
        central.asTenant().patch(DECRYPTION, Map.of("enabled", true)).then().statusCode(200);
        central.asTenant().get(DECRYPTION).then().statusCode(200).body("enabled", is(true));
        central.asTenant().patch(DECRYPTION, Map.of("enabled", false)).then().statusCode(200);
        central.asTenant().get(DECRYPTION).then().statusCode(200).body("enabled", is(false));
    }

    @Test
    void anUnknownCategoryIsABadRequestAndChangesNoCategory() {
        boolean before = isDecrypted(FINANCE);
        Map<String, Object> body = Map.of(
                "categories",
                List.of(
                        Map.of("id", FINANCE, "decryptionEnabled", !before),
                        Map.of("id", 4711, "decryptionEnabled", true)));
        central.asTenant().patch(DECRYPTION, body).then().statusCode(400);
        assertThat(isDecrypted(FINANCE)).isEqualTo(before);
    }

    @Test
    void addedWebsitesAreReturnedListedAndCounted() {
        central.asTenant()
                .patch(EXCLUDED, Map.of("add", List.of(site("bank.example.com"), site("192.0.2.10-192.0.2.20"))))
                .then()
                .statusCode(200)
                .body("added.value", contains("bank.example.com", "192.0.2.10-192.0.2.20"));
        assertThat(values()).containsExactly("bank.example.com", "192.0.2.10-192.0.2.20");
        central.asTenant()
                .get(DECRYPTION)
                .then()
                .statusCode(200)
                .body("excludedWebsites.total", is(2))
                .body("excludedWebsites.items.value", contains("bank.example.com", "192.0.2.10-192.0.2.20"));
    }

    @Test
    void anExistingWebsiteIsNotAddedAgain() {
        add(List.of(site("bank.example.com")));
        central.asTenant()
                .patch(EXCLUDED, Map.of("add", List.of(site("BANK.example.com"), site("198.51.100.7"))))
                .then()
                .statusCode(200)
                .body("added.value", contains("198.51.100.7"));
        assertThat(values()).containsExactly("bank.example.com", "198.51.100.7");
    }

    @Test
    void aRemovedWebsiteIsReturnedAndNoLongerListed() {
        add(List.of(site("bank.example.com"), site("198.51.100.7")));
        central.asTenant()
                .patch(EXCLUDED, Map.of("remove", List.of(Map.of("value", "bank.example.com"))))
                .then()
                .statusCode(200)
                .body("removed.value", contains("bank.example.com"))
                .body("added", empty());
        assertThat(values()).containsExactly("198.51.100.7");
    }

    @Test
    void removingAMissingWebsiteChangesNoWebsite() {
        central.asTenant()
                .patch(EXCLUDED, Map.of("remove", List.of(Map.of("value", "unknown.example.com"))))
                .then()
                .statusCode(200)
                .body("removed", empty());
    }

    @Test
    void anInvalidSiteIsABadRequest() {
        for (String value : List.of(
                "two words",
                "https://bank.example.com/login",
                "192.0.2.0/24/7",
                "",
                "a".repeat(300),
                "999.1.1.1",
                "1.1.1.1/99",
                "192.0.2.5-192.0.2.1",
                ":",
                "1.2.3",
                "-bad-.com")) {
            central.asTenant()
                    .patch(EXCLUDED, Map.of("add", List.of(site(value))))
                    .then()
                    .statusCode(400);
        }
        assertThat(values()).isEmpty();
    }

    @Test
    void everyKindOfSiteIsAccepted() {
        add(List.of(
                site("203.0.113.9"),
                site("203.0.113.0/24"),
                site("2001:db8::1"),
                site("*.example.com"),
                site("example.org")));
        assertThat(values()).hasSize(5);
    }

    @Test
    void moreThanFiveHundredAtOnceAreABadRequest() {
        central.asTenant()
                .patch(EXCLUDED, Map.of("add", sites(0, LIMIT + 1)))
                .then()
                .statusCode(400);
        assertThat(values()).isEmpty();
    }

    @Test
    void aListAboveTheMaximumIsRefusedAsAWhole() {
        central.asTenant()
                .patch(EXCLUDED, Map.of("add", sites(0, LIMIT)))
                .then()
                .statusCode(200);
        central.asTenant()
                .patch(EXCLUDED, Map.of("add", List.of(site("one-too-many.example.com"))))
                .then()
                .statusCode(422);
        assertThat(values()).hasSize(LIMIT).doesNotContain("one-too-many.example.com");
    }

    @Test
    void removingAndAddingInOneRequestStaysWithinTheMaximum() {
        central.asTenant()
                .patch(EXCLUDED, Map.of("add", sites(0, LIMIT)))
                .then()
                .statusCode(200);
        central.asTenant()
                .patch(EXCLUDED, Map.of("add", sites(LIMIT, LIMIT + 1), "remove", sites(0, 1)))
                .then()
                .statusCode(200)
                .body("added.size()", is(1))
                .body("removed.size()", is(1));
    }

    @Test
    void theListIsReadPageByPage() {
        central.asTenant().patch(EXCLUDED, Map.of("add", sites(0, 60))).then().statusCode(200);
        central.asTenant()
                .query("page", 2)
                .query("pageSize", 50)
                .query("pageTotal", true)
                .get(EXCLUDED)
                .then()
                .statusCode(200)
                .body("items.size()", is(10))
                .body("pages.total", is(2))
                .body("pages.items", is(60));
    }

    @Test
    void aClearedListIsEmpty() {
        add(List.of(site("bank.example.com"), site("198.51.100.7")));
        central.asTenant().delete(EXCLUDED).then().statusCode(200).body("deleted", is(true));
        assertThat(values()).isEmpty();
        central.asTenant().get(DECRYPTION).then().statusCode(200).body("excludedWebsites.total", is(0));
    }

    @Test
    void aReadOnlyRoleMayNotExcludeWebsites() {
        central.as(READ_ONLY)
                .patch(EXCLUDED, Map.of("add", List.of(site("bank.example.com"))))
                .then()
                .statusCode(403);
        central.as(READ_ONLY).patch(DECRYPTION, Map.of("enabled", true)).then().statusCode(403);
    }

    private boolean isDecrypted(int category) {
        for (JsonNode found : central.asTenant().read(DECRYPTION).path("categories")) {
            if (found.path("id").asInt() == category) {
                return found.path("decryptionEnabled").asBoolean();
            }
        }
        throw new AssertionError("no category " + category);
    }

    private void add(List<Map<String, Object>> sites) {
        central.asTenant().patch(EXCLUDED, Map.of("add", sites)).then().statusCode(200);
    }

    private List<String> values() {
        return central.asTenant().all(EXCLUDED).stream()
                .map(site -> site.path("value").asText())
                .toList();
    }

    private static Map<String, Object> site(String value) {
        return Map.of("value", value, "comment", "kept private");
    }

    private static List<Map<String, Object>> sites(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> site("site-" + number + ".example.com"))
                .toList();
    }

    private static Map<String, Object> categories(int id, boolean decrypted) {
        return Map.of("categories", List.of(Map.of("id", id, "decryptionEnabled", decrypted)));
    }
}
