package io.github.centralmock.estate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.alert.Alert;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import io.github.centralmock.world.Credential.AccountKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped default estate has something of everything that clients are known to look for. */
class DemoEstateTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Estate DEMO = EstateLoader.load("demo", 1, 0, 0, NOW);

    @Test
    void itHasTenantsInSeveralRegionsAndCredentialsOfEveryKind() {
        assertThat(tenants().stream()
                        .map(tenant -> tenant.tree().path("dataRegion").asText())
                        .distinct())
                .hasSizeGreaterThan(2);
        for (AccountKind kind : AccountKind.values()) {
            assertThat(DEMO.credentials()).anyMatch(credential -> credential.kind() == kind);
        }
    }

    @Test
    void itHasMachinesOfEveryPlatformAndOneWithoutTamperProtection() {
        List<JsonNode> machines = all(CollectionNames.ENDPOINTS);

        assertThat(machines)
                .anyMatch(machine -> is(machine, "/type", "computer") && is(machine, "/os/platform", "windows"))
                .anyMatch(machine -> is(machine, "/os/platform", "macOS"))
                .anyMatch(machine -> is(machine, "/type", "server") && is(machine, "/os/platform", "windows"))
                .anyMatch(machine -> is(machine, "/os/platform", "linux"))
                .anyMatch(machine -> is(machine, "/tamperProtectionEnabled", "false"))
                .anyMatch(machine -> is(machine, "/isolation/status", "isolated"))
                .anyMatch(machine -> is(machine, "/encryption/overallStatus", "encrypted"))
                .anyMatch(machine -> is(machine, "/lockdown/status", "locked"))
                .anyMatch(machine -> is(machine, "/cloud/provider", "aws"));
        assertThat(machines.stream()
                        .map(machine -> machine.at("/health/overall").asText())
                        .distinct())
                .contains("good", "suspicious", "bad", "unknown");
    }

    @Test
    void itHasOpenAlertsOfSeveralKinds() {
        List<JsonNode> open = openAlerts(tenants().get(0));

        assertThat(open.stream().map(alert -> alert.path("category").asText()).distinct())
                .contains("malware", "pua", "updating", "policy", "utm");
        assertThat(open.stream().map(alert -> alert.path("severity").asText()).distinct())
                .contains("medium", "high");
    }

    @Test
    void everyActionOnAlertsCanBeTried() {
        assertThat(openAlerts(tenants().get(0)).stream()
                        .flatMap(alert -> alert.path("allowedActions").valueStream())
                        .map(JsonNode::asText))
                .containsAll(EventTemplate.ACTIONS.stream()
                        .filter(action -> !action.equals("contactSupport"))
                        .toList());
    }

    @Test
    void itsMachinesAreAsUnwellAsTheirOpenAlertsSay() {
        for (Document tenant : tenants()) {
            openAlerts(tenant)
                    .forEach(alert -> machine(tenant, alert.at("/managedAgent/id"))
                            .ifPresent(machine -> assertThat(suits(machine.path("health"), alert))
                                    .as("%s at %s", alert.path("type"), machine.path("hostname"))
                                    .isTrue()));
        }
    }

    private static boolean suits(JsonNode health, JsonNode alert) {
        boolean warned =
                !alertOf(alert).isThreat() || !is(health, "/threats/status", "good") && !is(health, "/overall", "good");
        return warned && (!is(alert, "/category", "protection") || is(health, "/services/status", "bad"));
    }

    @Test
    void noMachineReportsWhileItIsAway() {
        for (Document tenant : tenants()) {
            // That a machine is out of date is said of it, not by it.
            of(tenant, CollectionNames.SIEM_EVENTS).stream()
                    .filter(event -> !is(event, "/type", "Event::Endpoint::OutOfDate"))
                    .forEach(event -> machine(tenant, event.path("endpoint_id"))
                            .ifPresent(machine -> assertThat(event.path("when").asText())
                                    .as("%s at %s", event.path("type"), machine.path("hostname"))
                                    .isBetween(machine.path("registeredAt").asText(), lastReport(machine))));
        }
    }

    /** Who is online reports all the time. */
    private static String lastReport(JsonNode machine) {
        return machine.path("online").asBoolean()
                ? Times.text(NOW)
                : machine.path("lastSeenAt").asText();
    }

    private static Optional<JsonNode> machine(Document tenant, JsonNode id) {
        return of(tenant, CollectionNames.ENDPOINTS).stream()
                .filter(machine -> machine.path("id").equals(id))
                .findFirst();
    }

    @Test
    void itHasEventsWithinTheLastDayAndNoneThatIsYetToCome() {
        String dayAgo = Times.text(NOW.minus(Duration.ofDays(1)));
        List<JsonNode> events = all(CollectionNames.SIEM_EVENTS);

        assertThat(events)
                .filteredOn(event -> event.path("created_at").asText().compareTo(dayAgo) > 0)
                .hasSizeGreaterThan(10);
        assertThat(events)
                .filteredOn(event -> event.path("created_at").asText().compareTo(Times.text(NOW)) > 0)
                .allMatch(event -> is(event, "/type", "Event::Other::ManagementApprovalExpired"));
    }

    @Test
    void itHasFirewallsInAndOutOfGroups() {
        assertThat(all(CollectionNames.FIREWALLS))
                .anyMatch(firewall -> firewall.path("group").isObject())
                .anyMatch(firewall -> firewall.path("group").isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CollectionNames.USERS,
                CollectionNames.USER_GROUPS,
                CollectionNames.ADMINS,
                CollectionNames.ROLES,
                CollectionNames.ENDPOINT_GROUPS,
                CollectionNames.POLICIES,
                CollectionNames.FIREWALL_GROUPS,
                CollectionNames.ALLOWED_ITEMS,
                CollectionNames.BLOCKED_ITEMS,
                CollectionNames.BLOCKED_ADDRESSES,
                CollectionNames.SCANNING_EXCLUSIONS,
                CollectionNames.ISOLATION_EXCLUSIONS,
                CollectionNames.INTRUSION_PREVENTION_EXCLUSIONS,
                CollectionNames.LOCAL_SITES,
                CollectionNames.PERIPHERALS,
                CollectionNames.DETECTED_EXPLOITS
            })
    void everyListOfTheFirstTenantShowsSomething(String collection) {
        assertThat(all(collection)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "oddities"})
    void theOtherShippedEstatesLoad(String name) {
        assertThat(EstateLoader.load(name, 1, 0, 0, NOW).credentials()).isNotEmpty();
    }

    private static List<Document> tenants() {
        return DEMO.state().documents(Accounts.ROOT, Accounts.TENANTS).stream().toList();
    }

    private static List<JsonNode> all(String collection) {
        return of(tenants().get(0), collection);
    }

    private static List<JsonNode> of(Document tenant, String collection) {
        return DEMO.state().documents(tenant.id(), collection).stream()
                .map(Document::tree)
                .toList();
    }

    private static List<JsonNode> openAlerts(Document tenant) {
        return of(tenant, CollectionNames.ALERTS).stream()
                .filter(alert -> alertOf(alert).isOpen(NOW))
                .toList();
    }

    private static Alert alertOf(JsonNode tree) {
        return new Alert(Document.of(tree.path("id").asText(), (ObjectNode) tree));
    }

    private static boolean is(JsonNode tree, String pointer, String value) {
        return tree.at(pointer).asText().equals(value);
    }
}
