package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Firmware of firewalls: available versions, immediate and scheduled upgrades, and their cancellation. */
@Tag("firewall")
class FirmwareSuite {
    private static final String FIREWALLS = "/firewall/v1/firewalls";
    private static final String CHECK = FIREWALLS + "/actions/firmware-upgrade-check";
    private static final String UPGRADE = FIREWALLS + "/actions/firmware-upgrade";
    private static final String IN_PROGRESS = "Event::Other::FirewallFirmwareUpdateInProgress";
    private static final String FAILED = "Event::Other::FirewallFirmwareUpdateFailed";
    private static final String FINISHED = "Event::Other::FirewallFirmwareUpdateSuccessfullyFinished";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("write")
    void aCheckReturnsTheInstalledAndTheAvailableVersions() {
        JsonNode firewall = central.any().item(FIREWALLS, any -> true);
        JsonNode checked = check(id(firewall));
        JsonNode offer = checked.at("/firewalls/0");
        assertThat(offer.path("id")).isEqualTo(firewall.path("id"));
        assertThat(offer.path("serialNumber")).isEqualTo(firewall.path("serialNumber"));
        assertThat(offer.path("firmwareVersion")).isEqualTo(firewall.path("firmwareVersion"));
        assertThat(texts(checked.path("firmwareVersions"), "version"))
                .containsAll(texts(offer.path("upgradeToVersion"), ""));
    }

    @Test
    @Tag("write")
    void aCheckReturnsTheFirewallsInTheRequestedOrder() {
        List<String> all =
                central.any().items(FIREWALLS).stream().map(FirmwareSuite::id).toList();
        Assumptions.assumeFalse(all.isEmpty(), "skipped: the target has no firewall");
        central.asTenant()
                .post(CHECK, Map.of("firewalls", all))
                .then()
                .statusCode(201)
                .body("firewalls.id", is(all));
    }

    @Test
    @Tag("write")
    void aCheckOfAnUnknownFirewallIsNotFound() {
        central.asTenant()
                .post(CHECK, Map.of("firewalls", List.of(CentralExtension.randomUuid())))
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("write")
    void aCheckWithoutFirewallsIsABadRequest() {
        central.asTenant().post(CHECK, Map.of("firewalls", List.of())).then().statusCode(400);
        central.asTenant().post(CHECK, Map.of()).then().statusCode(400);
        central.asTenant()
                .post(CHECK, Map.of("firewalls", List.of("the-first-one")))
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("disruptive")
    void anImmediateUpgradeIsDoneAfterAnHour() {
        JsonNode offer = upgradeable();
        String target = newest(offer);
        upgrade(Map.of("id", id(offer), "upgradeToVersion", target))
                .then()
                .statusCode(201)
                .body("firewalls", hasSize(1))
                .body("firewalls[0].id", is(id(offer)))
                .body("firewalls[0].upgradeToVersion", is(target));
        assertThat(running(id(offer))).isEqualTo(offer.path("firmwareVersion").asText());
        central.after(Duration.ofHours(1));
        assertThat(running(id(offer))).isEqualTo(target);
        assertThat(events(id(offer))).contains(IN_PROGRESS, FINISHED);
    }

    @Test
    @Tag("disruptive")
    void anUpgradeWithoutAVersionInstallsTheNewest() {
        JsonNode offer = upgradeable();
        upgrade(Map.of("id", id(offer))).then().statusCode(201);
        central.after(Duration.ofHours(1));
        assertThat(running(id(offer))).isEqualTo(newest(offer));
    }

    @Test
    @Tag("disruptive")
    void aFirewallWithTheNewestVersionHasNoUpgrade() {
        JsonNode offer = upgradeable();
        upgrade(Map.of("id", id(offer))).then().statusCode(201);
        central.after(Duration.ofHours(1));
        assertThat(check(id(offer)).at("/firewalls/0/upgradeToVersion")).isEmpty();
        upgrade(Map.of("id", id(offer))).then().statusCode(400);
    }

    @Test
    @Tag("disruptive")
    void aScheduledUpgradeRunsAtItsTime() {
        JsonNode offer = upgradeable();
        schedule(offer, Duration.ofDays(2)).then().statusCode(201);
        central.after(Duration.ofDays(1));
        assertThat(running(id(offer))).isEqualTo(offer.path("firmwareVersion").asText());
        assertThat(events(id(offer))).doesNotContain(IN_PROGRESS);
        central.after(Duration.ofDays(1).plusHours(1));
        assertThat(running(id(offer))).isEqualTo(newest(offer));
        assertThat(events(id(offer))).contains(IN_PROGRESS, FINISHED);
    }

    @Test
    @Tag("disruptive")
    void aFirewallThatIsNotConnectedFailsToUpgrade() {
        JsonNode offer = upgradeable(false);
        upgrade(Map.of("id", id(offer))).then().statusCode(201);
        central.after(Duration.ofHours(1));
        assertThat(running(id(offer))).isEqualTo(offer.path("firmwareVersion").asText());
        assertThat(events(id(offer))).contains(FAILED).doesNotContain(FINISHED);
    }

    @Test
    @Tag("disruptive")
    void aCancelledUpgradeNeverRuns() {
        JsonNode offer = upgradeable();
        schedule(offer, Duration.ofHours(2)).then().statusCode(201);
        cancel(id(offer)).then().statusCode(200).body("deleted", is(true));
        central.after(Duration.ofHours(4));
        assertThat(running(id(offer))).isEqualTo(offer.path("firmwareVersion").asText());
        assertThat(events(id(offer))).doesNotContain(IN_PROGRESS, FINISHED);
    }

    @Test
    @Tag("disruptive")
    void anUpgradeIsCancelledOnlyOnce() {
        JsonNode offer = upgradeable();
        schedule(offer, Duration.ofHours(2)).then().statusCode(201);
        cancel(id(offer)).then().statusCode(200);
        cancel(id(offer)).then().statusCode(404);
    }

    @Test
    @Tag("disruptive")
    void aRunningUpgradeCannotBeCancelledOrReplaced() {
        JsonNode offer = upgradeable();
        upgrade(Map.of("id", id(offer))).then().statusCode(201);
        central.after(Duration.ofMinutes(5));
        cancel(id(offer)).then().statusCode(404);
        upgrade(Map.of("id", id(offer))).then().statusCode(400);
        central.after(Duration.ofHours(1));
        cancel(id(offer)).then().statusCode(404);
        assertThat(running(id(offer))).isEqualTo(newest(offer));
    }

    @Test
    @Tag("disruptive")
    void aNewUpgradeReplacesAScheduledOne() {
        JsonNode offer = upgradeable();
        schedule(offer, Duration.ofHours(2)).then().statusCode(201);
        schedule(offer, Duration.ofDays(3)).then().statusCode(201);
        central.after(Duration.ofDays(1));
        assertThat(running(id(offer))).isEqualTo(offer.path("firmwareVersion").asText());
    }

    @Test
    @Tag("disruptive")
    void cancellingWithoutAScheduledUpgradeIsNotFound() {
        cancel(central.any().id(FIREWALLS, any -> true)).then().statusCode(404);
        cancel(CentralExtension.randomUuid()).then().statusCode(404);
    }

    @Test
    @Tag("disruptive")
    void cancellingWithoutIdsIsABadRequest() {
        central.asTenant().delete(UPGRADE).then().statusCode(400);
        cancel("the-first-one").then().statusCode(400);
    }

    @Test
    @Tag("disruptive")
    void anUnavailableVersionIsABadRequest() {
        JsonNode offer = upgradeable();
        upgrade(Map.of("id", id(offer), "upgradeToVersion", "99.9.9.9")).then().statusCode(400);
    }

    @Test
    @Tag("disruptive")
    void oneUnknownFirewallRefusesTheWholeRequest() {
        JsonNode offer = upgradeable();
        Map<String, Object> both =
                Map.of("firewalls", List.of(Map.of("id", id(offer)), Map.of("id", CentralExtension.randomUuid())));
        central.asTenant().post(UPGRADE, both).then().statusCode(404);
        cancel(id(offer)).then().statusCode(404);
    }

    @Test
    @Tag("disruptive")
    void aRequestWithoutAnIdIsABadRequest() {
        upgrade(Map.of("upgradeToVersion", "21.0.0.169")).then().statusCode(400);
        central.asTenant().post(UPGRADE, Map.of("firewalls", List.of())).then().statusCode(400);
    }

    @Test
    @Tag("disruptive")
    void aReadOnlyRoleMayNotUpgrade() {
        String id = central.any().id(FIREWALLS, any -> true);
        central.as(READ_ONLY)
                .post(UPGRADE, Map.of("firewalls", List.of(Map.of("id", id))))
                .then()
                .statusCode(403);
    }

    private Response upgrade(Map<String, String> firewall) {
        return central.asTenant().post(UPGRADE, Map.of("firewalls", List.of(firewall)));
    }

    private Response schedule(JsonNode offer, Duration from) {
        String at = Instant.now().plus(from).truncatedTo(ChronoUnit.MILLIS).toString();
        return upgrade(Map.of("id", id(offer), "upgradeToVersion", newest(offer), "upgradeAt", at));
    }

    private Response cancel(String id) {
        return central.asTenant().query("ids", id).delete(UPGRADE);
    }

    private JsonNode check(String id) {
        String body = central.asTenant()
                .post(CHECK, Map.of("firewalls", List.of(id)))
                .then()
                .statusCode(201)
                .extract()
                .asString();
        return JsonTrees.read(body).orElseThrow();
    }

    /** The available versions for a connected firewall with outdated firmware. */
    private JsonNode upgradeable() {
        return upgradeable(true);
    }

    private JsonNode upgradeable(boolean connected) {
        List<JsonNode> offers = central.any().items(FIREWALLS).stream()
                .filter(firewall -> firewall.at("/status/connected").asBoolean() == connected)
                .map(firewall -> check(id(firewall)).at("/firewalls/0"))
                .filter(offer -> !offer.path("upgradeToVersion").isEmpty())
                .toList();
        Assumptions.assumeFalse(
                offers.isEmpty(), "skipped: the target has no suitable firewall with outdated firmware");
        return offers.get(0);
    }

    private static String newest(JsonNode offer) {
        JsonNode versions = offer.path("upgradeToVersion");
        return versions.get(versions.size() - 1).asText();
    }

    private String running(String id) {
        return central.any()
                .item(FIREWALLS, firewall -> id(firewall).equals(id))
                .path("firmwareVersion")
                .asText();
    }

    private List<String> events(String id) {
        return central.asTenant().all("/siem/v1/events").stream()
                .filter(event -> event.path("endpoint_id").asText().equals(id))
                .map(event -> event.path("type").asText())
                .toList();
    }

    private static List<String> texts(JsonNode array, String member) {
        List<String> texts = new ArrayList<>();
        array.forEach(item ->
                texts.add(member.isEmpty() ? item.asText() : item.path(member).asText()));
        return texts;
    }

    private static String id(JsonNode item) {
        return item.path("id").asText();
    }
}
