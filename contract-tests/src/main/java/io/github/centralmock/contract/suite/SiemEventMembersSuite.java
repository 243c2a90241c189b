package io.github.centralmock.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The members of events for log collectors, by event type. */
@Tag("siem")
class SiemEventMembersSuite {
    private static final String EVENTS = "/siem/v1/events";

    private static final List<String> NULL_UNLESS_KNOWN = List.of(
            "threat",
            "user_id",
            "origin",
            "appSha256",
            "appCerts",
            "core_remedy_items",
            "ips_threat_data",
            "amsi_threat_data",
            "whitelist_properties");

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("read")
    void unknownMembersOfAnEventAreNull() {
        assertThat(Data.required(central.asTenant().all(EVENTS), "events")).allSatisfy(event -> {
            for (String member : NULL_UNLESS_KNOWN) {
                assertThat(event.has(member))
                        .as(member + " is present (null is allowed)")
                        .isTrue();
            }
        });
    }

    @Test
    @Tag("read")
    void aCoreEventShowsTheActionOnTheFile() {
        JsonNode event =
                central.any().item(EVENTS, item -> type(item).matches("Event::Endpoint::Core(Pua)?CleanFailed"));
        assertThat(event.path("appSha256").asText()).matches("[0-9a-f]{64}");
        JsonNode remedy = event.path("core_remedy_items");
        assertThat(remedy.path("totalItems").asInt())
                .isEqualTo(remedy.path("items").size());
        assertThat(remedy.at("/items/0/result").asText()).startsWith("FAILED");
        assertThat(event.path("name").asText())
                .contains(remedy.at("/items/0/descriptor").asText());
        assertThat(event.path("whitelist_properties"))
                .extracting(property -> property.path("type").asText())
                .contains("SHA_256");
    }

    @Test
    @Tag("write")
    void aCleanedThreatIsReportedWithItsRemedy() {
        JsonNode alert = central.any()
                .item(
                        "/common/v1/alerts",
                        item -> type(item).equals("Event::Endpoint::CoreCleanFailed")
                                && item.path("allowedActions").toString().contains("cleanVirus"));
        central.asTenant()
                .post(
                        "/common/v1/alerts/{id}/actions",
                        Map.of("action", "cleanVirus"),
                        alert.path("id").asText())
                .then()
                .statusCode(201);
        assertThat(central.asTenant().all(EVENTS))
                .filteredOn(event -> type(event).equals("Event::Endpoint::CoreClean"))
                .filteredOn(event -> event.path("endpoint_id").equals(alert.at("/managedAgent/id")))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.path("threat").asText()).isNotEmpty();
                    assertThat(event.at("/core_remedy_items/items/0/result").asText())
                            .isIn("SUCCESS", "DELETED");
                });
    }

    @Test
    @Tag("read")
    void aDataLossEventHasTheWordingThatTheOfficialClientParses() {
        JsonNode event =
                central.any().item(EVENTS, item -> type(item).startsWith("Event::Endpoint::DataLossPrevention"));
        assertThat(event.path("name").asText())
                .matches("An? \u2033.+\u2033.+ Username: .+? {2}Rule names: \u2032.+?\u2032 {2}User action: .+? {2}"
                        + "Application Name: .+? {2}Data Control action: .+? {2}File type: .+? {2}File size: \\d+? {2}"
                        + "Source path: .+");
    }

    private static String type(JsonNode item) {
        return item.path("type").asText();
    }
}
