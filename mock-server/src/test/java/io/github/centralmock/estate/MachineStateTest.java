package io.github.centralmock.estate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.Isolation;
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
class MachineStateTest {
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
            JsonNode settings = Isolation.settings(machine);
            assertThat(settings.path("enabled").asBoolean()).isTrue();
            assertThat(settings.path("comment").asText()).isNotEmpty();
            assertThat(settings.at("/lastEnabledBy/accountType").asText()).isEqualTo("tenant");
            assertThat(time(settings, "lastEnabledAt"))
                    .isBefore(time(machine, "lastSeenAt"))
                    .isBetween(time(machine, "registeredAt"), NOW);
            assertThat(Isolation.isPending(machine)).isFalse();
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

    private List<JsonNode> machines(String yaml) throws IOException {
        String file = Files.writeString(folder.resolve("my.yaml"), yaml).toString();
        Estate estate = EstateLoader.load(file, 1, 0, 0, NOW);
        String tenant = estate.state().documents(Accounts.ROOT, Accounts.TENANTS).stream()
                .findFirst()
                .orElseThrow()
                .id();
        return estate.state().documents(tenant, Collections.ENDPOINTS).stream()
                .map(Document::tree)
                .toList();
    }

    private static Instant time(JsonNode tree, String member) {
        return Instant.parse(tree.path(member).asText());
    }
}
