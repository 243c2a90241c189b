package io.github.centralmock.estate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.model.endpoint.Isolation;
import io.github.centralmock.model.endpoint.SoftwarePackages;
import io.github.centralmock.store.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an estate says of a machine, and what then follows about it. */
class EndpointStateTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void anIsolatedMachineWasIsolatedBySomebodyBeforeItWasSeenLast() throws IOException {
        List<JsonNode> machines = machines("""
                tenants:
                  - name: One
                    endpoints:
                      - {hostname: AWAY, isolated: true, lastSeen: -P45D, registered: -P90D}
                      - {hostname: NEW, isolated: true, registered: -PT10M}
                """);

        for (JsonNode machine : machines) {
            Isolation isolation = Endpoint.of((ObjectNode) machine).isolation();
            JsonNode settings = isolation.settings();
            assertThat(settings.path("enabled").asBoolean()).isTrue();
            assertThat(settings.path("comment").asText()).isNotEmpty();
            assertThat(settings.at("/lastEnabledBy/accountType").asText()).isEqualTo("tenant");
            assertThat(time(settings, "lastEnabledAt"))
                    .isBefore(time(machine, "lastSeenAt"))
                    .isBetween(time(machine, "registeredAt"), NOW);
            assertThat(isolation.isPending()).isFalse();
        }
    }

    @Test
    void tamperProtectionIsOffWhereTheTenantHasItOffUnlessTheMachineSaysOtherwise() throws IOException {
        List<JsonNode> machines = machines("""
                tenants:
                  - name: One
                    tamperProtection: false
                    endpoints: [A, {hostname: B, tamperProtection: true}]
                    generate: {endpoints: 40}
                """);

        assertThat(machines).hasSize(42);
        assertThat(machines.stream()
                        .filter(machine ->
                                machine.path("tamperProtectionEnabled").asBoolean())
                        .map(machine -> machine.path("hostname").asText()))
                .containsExactly("B");
    }

    @Test
    void whoWasSeenWithinACheckInIsOnline() throws IOException {
        List<JsonNode> machines = machines("""
                tenants:
                  - name: One
                    endpoints:
                      - {hostname: A}
                      - {hostname: B, lastSeen: -PT5M}
                      - {hostname: C, lastSeen: -PT6M}
                    generate: {endpoints: 200}
                """);

        for (JsonNode machine : machines) {
            boolean lately = !time(machine, "lastSeenAt").isBefore(NOW.minus(Duration.ofMinutes(5)));
            assertThat(machine.path("online").asBoolean())
                    .as(machine.path("hostname").asText())
                    .isEqualTo(lately);
        }
        assertThat(machines.stream()
                        .filter(machine -> machine.path("hostname").asText().length() == 1)
                        .filter(machine -> machine.path("online").asBoolean())
                        .map(machine -> machine.path("hostname").asText()))
                .containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void theAgentRunsTheRecommendedPackageWithAModuleForEachProduct() throws IOException {
        List<JsonNode> machines = fullViews("""
                tenants:
                  - name: One
                    endpoints:
                      - {hostname: PC, products: [coreAgent, endpointProtection, deviceEncryption, mtr]}
                      - {hostname: SRV, os: ubuntu 24.04, products: [coreAgent]}
                """);

        JsonNode computer = named(machines, "PC");
        assertThat(computer.at("/packages/protection/assignedId").asText()).isEqualTo("recommended-win");
        assertThat(computer.at("/packages/encryption/status").asText()).isEqualTo("assigned");
        assertThat(computer.at("/packages/ztna/status").asText()).isEqualTo("unassigned");
        assertThat(computer.path("modules").findValuesAsText("name"))
                .containsExactly("coreAgent", "endpointProtection", "deviceEncryption", "mtr");
        assertThat(computer.path("mdrManaged").asBoolean()).isTrue();
        JsonNode server = named(machines, "SRV");
        assertThat(server.at("/packages/protection/status").asText()).isEqualTo("unassigned");
        assertThat(server.at("/modules/0/version").asText())
                .isEqualTo(SoftwarePackages.recommendedFor("linux", "server")
                        .orElseThrow()
                        .at("/modules/0/version")
                        .asText());
        assertThat(server.path("mdrManaged").asBoolean(true)).isFalse();
    }

    @Test
    void generatedMachinesHaveTheirSoftwareToo() throws IOException {
        assertThat(fullViews("tenants: [{name: One, generate: {endpoints: 20}}]"))
                .hasSize(20)
                .allMatch(machine -> machine.path("modules").size() > 1)
                .allMatch(machine -> machine.path("packages").size() == 3)
                .allMatch(machine -> machine.path("mdrManaged").isBoolean());
    }

    private static JsonNode named(List<JsonNode> machines, String hostname) {
        return machines.stream()
                .filter(machine -> machine.path("hostname").asText().equals(hostname))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> fullViews(String yaml) throws IOException {
        return documents(yaml).stream()
                .map(machine -> new Endpoint(machine).fullView().tree())
                .toList();
    }

    private List<JsonNode> machines(String yaml) throws IOException {
        return documents(yaml).stream().map(Document::tree).toList();
    }

    private List<Document> documents(String yaml) throws IOException {
        String file = Files.writeString(folder.resolve("my.yaml"), yaml).toString();
        Estate estate = EstateLoader.load(file, 1, 0, 0, NOW);
        String tenant = estate.state().documents(Accounts.ROOT, Accounts.TENANTS).stream()
                .findFirst()
                .orElseThrow()
                .id();
        return estate.state().documents(tenant, CollectionNames.ENDPOINTS).stream()
                .toList();
    }

    private static Instant time(JsonNode tree, String member) {
        return Instant.parse(tree.path(member).asText());
    }
}
