package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** MDR threat feeds: each request is a command to a firewall, and its result is read from a transaction. */
@Tag("firewall")
class ThreatFeedSuite {
    private static final String FIREWALL = "/firewall/v1/firewall-config/firewalls/{firewallId}";
    private static final String FEED = FIREWALL + "/mdr-threat-feed";
    private static final String SETTINGS = FEED + "/settings";
    private static final String INDICATORS = FEED + "/indicators";
    private static final String TRANSACTION = FIREWALL + "/transactions/{transactionId}";
    private static final Map<String, String> ADDRESS = Map.of("type", "ipv4-addr", "value", "203.0.113.77");
    private static final Map<String, String> DOMAIN = Map.of("type", "domain-name", "value", "bad.example.com");

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("write")
    void aTransactionIsFirstPendingWithoutAResult() {
        String firewall = connected();
        String transactionId = assertAccepted(central.asTenant().get(FEED, firewall));
        JsonNode transaction = transaction(firewall, transactionId);
        assertThat(transaction.path("status").asText()).isEqualTo("pending");
        assertThat(transaction.path("result").asText()).isEqualTo("notAvailable");
        assertThat(transaction.has("response")).isFalse();
        assertThat(transaction.has("finishedAt")).isFalse();
    }

    @Test
    @Tag("write")
    void aFinishedTransactionShowsRequestAndResult() {
        String firewall = connected();
        JsonNode done = finished(firewall, central.asTenant().get(FEED, firewall));
        assertThat(done.path("status").asText()).isEqualTo("finished");
        assertThat(done.path("result").asText()).isEqualTo("succeeded");
        assertThat(done.at("/request/method").asText()).isEqualTo("GET");
        assertThat(done.at("/request/path").asText()).endsWith("/mdr-threat-feed");
        assertThat(done.hasNonNull("finishedAt")).isTrue();
        assertThat(done.at("/response/settings").has("enabled")).isTrue();
    }

    @Test
    @Tag("write")
    void changedSettingsAreReadBack() {
        String firewall = connected();
        assertAccepted(central.asTenant().patch(SETTINGS, Map.of("enabled", true, "action", "logOnly"), firewall));
        JsonNode settings =
                finished(firewall, central.asTenant().get(FEED, firewall)).at("/response/settings");
        assertThat(settings.path("enabled").asBoolean()).isTrue();
        assertThat(settings.path("action").asText()).isEqualTo("logOnly");
    }

    @Test
    @Tag("write")
    void oneSettingMayBeChangedAlone() {
        String firewall = connected();
        assertAccepted(central.asTenant().patch(SETTINGS, Map.of("enabled", true, "action", "logOnly"), firewall));
        assertAccepted(central.asTenant().patch(SETTINGS, Map.of("enabled", false), firewall));
        JsonNode settings =
                finished(firewall, central.asTenant().get(FEED, firewall)).at("/response/settings");
        assertThat(settings.path("enabled").asBoolean()).isFalse();
        assertThat(settings.path("action").asText()).isEqualTo("logOnly");
    }

    @Test
    @Tag("write")
    void invalidSettingsAreABadRequest() {
        String firewall = connected();
        central.asTenant().patch(SETTINGS, Map.of(), firewall).then().statusCode(400);
        central.asTenant()
                .patch(SETTINGS, Map.of("action", "panic"), firewall)
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("write")
    void anAddedIndicatorIsFoundByItsValue() {
        String firewall = connected();
        assertAccepted(add(firewall, ADDRESS, DOMAIN));
        assertThat(search(firewall, "BAD.example.com")).containsExactly("bad.example.com");
        assertThat(search(firewall, "unknown.example.com")).isEmpty();
    }

    @Test
    @Tag("write")
    void aSearchWithoutCriteriaFindsAllIndicators() {
        String firewall = connected();
        assertAccepted(add(firewall, ADDRESS, DOMAIN));
        assertThat(search(firewall)).contains("203.0.113.77", "bad.example.com");
    }

    @Test
    @Tag("write")
    void anIndicatorAddedTwiceIsStoredOnce() {
        String firewall = connected();
        assertAccepted(add(firewall, ADDRESS));
        assertAccepted(add(firewall, ADDRESS));
        assertThat(search(firewall, "203.0.113.77")).hasSize(1);
    }

    @Test
    @Tag("write")
    void aValueOfAnotherTypeFailsInTheTransaction() {
        String firewall = connected();
        Map<String, String> invalid = Map.of("type", "ipv4-addr", "value", "not.an.address");
        JsonNode partial = finished(firewall, add(firewall, ADDRESS, invalid));
        assertThat(partial.path("result").asText()).isEqualTo("succeeded");
        assertThat(partial.at("/response/errors/0/value").asText()).isEqualTo("not.an.address");
        assertThat(finished(firewall, add(firewall, invalid)).path("result").asText())
                .isEqualTo("failed");
        assertThat(search(firewall, "not.an.address")).isEmpty();
    }

    @Test
    @Tag("write")
    void deletingAnIndicatorKeepsTheOthers() {
        String firewall = connected();
        assertAccepted(add(firewall, ADDRESS, DOMAIN));
        assertAccepted(
                central.asTenant().post(INDICATORS + "/delete", Map.of("indicators", List.of(ADDRESS)), firewall));
        assertThat(search(firewall, "203.0.113.77", "bad.example.com")).containsExactly("bad.example.com");
    }

    @Test
    @Tag("write")
    void deletingAMissingIndicatorFails() {
        String firewall = connected();
        JsonNode done = finished(
                firewall,
                central.asTenant()
                        .post(
                                INDICATORS + "/delete",
                                Map.of("indicators", List.of(Map.of("type", "ipv4-addr", "value", "198.51.100.99"))),
                                firewall));
        assertThat(done.path("result").asText()).isEqualTo("failed");
        assertThat(done.at("/response/errors/0/value").asText()).isEqualTo("198.51.100.99");
    }

    @Test
    @Tag("write")
    void allIndicatorsCanBeDeletedTogether() {
        String firewall = connected();
        assertAccepted(add(firewall, ADDRESS, DOMAIN));
        assertAccepted(central.asTenant().delete(INDICATORS, firewall));
        assertThat(search(firewall)).isEmpty();
    }

    @Test
    @Tag("write")
    void indicatorsBelongToOneFirewall() {
        String first = connected();
        String second = firewall(any -> any.at("/status/connected").asBoolean() && !id(any).equals(first));
        assertAccepted(add(first, ADDRESS));
        assertThat(search(second, "203.0.113.77")).isEmpty();
    }

    @Test
    @Tag("write")
    void aHundredIndicatorsAreAcceptedAndOneMoreIsNot() {
        String firewall = connected();
        assertAccepted(central.asTenant().post(INDICATORS, Map.of("indicators", addresses(100)), firewall));
        central.asTenant()
                .post(INDICATORS, Map.of("indicators", addresses(101)), firewall)
                .then()
                .statusCode(400);
        assertThat(search(firewall, "192.0.2.99", "192.0.2.100")).containsExactly("192.0.2.99");
    }

    @Test
    @Tag("write")
    void indicatorsWithoutTypeOrValueAreABadRequest() {
        String firewall = connected();
        central.asTenant()
                .post(INDICATORS, Map.of("indicators", List.of()), firewall)
                .then()
                .statusCode(400);
        add(firewall, Map.of("type", "ipv4-addr")).then().statusCode(400);
        add(firewall, Map.of("type", "telephone", "value", "1")).then().statusCode(400);
    }

    @Test
    @Tag("write")
    void fieldsSelectTheDetailMembers() {
        String firewall = connected();
        String transactionId = assertAccepted(central.asTenant().get(FEED, firewall));
        central.after(Duration.ofMinutes(5));
        JsonNode chosen = central.asTenant().query("fields", "finishedAt").read(TRANSACTION, firewall, transactionId);
        assertThat(names(chosen)).containsExactlyInAnyOrder("id", "status", "result", "createdAt", "finishedAt");
        JsonNode two =
                central.asTenant().query("fields", "request,response").read(TRANSACTION, firewall, transactionId);
        assertThat(names(two)).contains("request", "response").doesNotContain("finishedAt", "expiryAt");
        assertThat(names(transaction(firewall, transactionId)))
                .contains("request", "response", "finishedAt", "expiryAt");
    }

    @Test
    @Tag("write")
    void unknownFieldsAreABadRequest() {
        String firewall = connected();
        String transactionId = assertAccepted(central.asTenant().get(FEED, firewall));
        central.asTenant()
                .query("fields", "color")
                .get(TRANSACTION, firewall, transactionId)
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("write")
    void anExpiredTransactionIsNotFound() {
        String firewall = connected();
        String transactionId = assertAccepted(central.asTenant().get(FEED, firewall));
        central.after(Duration.ofDays(2));
        central.asTenant().get(TRANSACTION, firewall, transactionId).then().statusCode(404);
    }

    @Test
    @Tag("write")
    void aDisconnectedFirewallNeverAnswers() {
        String firewall = firewall(any -> !any.at("/status/connected").asBoolean());
        String transactionId = assertAccepted(add(firewall, ADDRESS));
        central.after(Duration.ofHours(1));
        JsonNode transaction = transaction(firewall, transactionId);
        assertThat(transaction.path("status").asText()).isEqualTo("pending");
        assertThat(transaction.path("result").asText()).isEqualTo("notAvailable");
    }

    @Test
    @Tag("write")
    void aTransactionOfOneFirewallIsNotFoundAtAnother() {
        String first = connected();
        String second = firewall(any -> !id(any).equals(first));
        String transactionId = assertAccepted(central.asTenant().get(FEED, first));
        central.asTenant().get(TRANSACTION, second, transactionId).then().statusCode(404);
        central.asTenant()
                .get(TRANSACTION, first, CentralExtension.randomUuid())
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("write")
    void anUnknownFirewallIsRefused() {
        String unknown = CentralExtension.randomUuid();
        central.asTenant().get(FEED, unknown).then().statusCode(404);
        central.asTenant()
                .patch(SETTINGS, Map.of("enabled", true), unknown)
                .then()
                .statusCode(404);
        add(unknown, ADDRESS).then().statusCode(404);
        central.asTenant()
                .post(INDICATORS + "/search", Map.of(), unknown)
                .then()
                .statusCode(404);
        central.asTenant().delete(INDICATORS, unknown).then().statusCode(404);
    }

    @Test
    @Tag("write")
    void aReadOnlyRoleMayQueryButNotChange() {
        String firewall = connected();
        assertAccepted(central.as(READ_ONLY).get(FEED, firewall));
        central.as(READ_ONLY)
                .patch(SETTINGS, Map.of("enabled", true), firewall)
                .then()
                .statusCode(403);
        central.as(READ_ONLY).delete(INDICATORS, firewall).then().statusCode(403);
    }

    private Response add(String firewall, Object... indicators) {
        return central.asTenant().post(INDICATORS, Map.of("indicators", List.of(indicators)), firewall);
    }

    private List<String> search(String firewall, String... values) {
        Response response =
                central.asTenant().post(INDICATORS + "/search", Map.of("indicatorValues", List.of(values)), firewall);
        List<String> found = new ArrayList<>();
        finished(firewall, response)
                .at("/response/indicators")
                .forEach(one -> found.add(one.path("value").asText()));
        return found;
    }

    private static String assertAccepted(Response response) {
        return response.then().statusCode(202).extract().path("transactionId");
    }

    /** The transaction of a command, after the firewall has had time to execute it. */
    private JsonNode finished(String firewall, Response response) {
        central.after(Duration.ofMinutes(5));
        return transaction(firewall, assertAccepted(response));
    }

    private JsonNode transaction(String firewall, String transactionId) {
        return central.asTenant().read(TRANSACTION, firewall, transactionId);
    }

    private String connected() {
        return firewall(any -> any.at("/status/connected").asBoolean());
    }

    private String firewall(Predicate<JsonNode> condition) {
        return central.any().id("/firewall/v1/firewalls", condition);
    }

    private static List<Map<String, String>> addresses(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Map.of("type", "ipv4-addr", "value", "192.0.2." + number))
                .toList();
    }

    private static List<String> names(JsonNode tree) {
        List<String> names = new ArrayList<>();
        tree.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String id(JsonNode item) {
        return item.path("id").asText();
    }
}
