package io.github.centralmock.estate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.Documents;
import io.github.centralmock.store.Transaction;
import io.github.centralmock.world.Credential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same file and seed always give the same estate, and what is generated is plausible. */
class EstateLoaderTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameEstate() {
        assertThat(everythingIn(load("demo", 1, 2, 100))).isEqualTo(everythingIn(load("demo", 1, 2, 100)));
        assertThat(load("demo", 1, 2, 100).credentials())
                .isEqualTo(load("demo", 1, 2, 100).credentials());
    }

    @Test
    void anotherSeedGivesOtherIdsAndSecrets() {
        assertThat(load("minimal", 2, 0, 0).credentials())
                .doesNotContainAnyElementsOf(load("minimal", 1, 0, 0).credentials());
    }

    @Test
    void addingThingsChangesNoOtherId() throws IOException {
        Estate before = load(file("tenants: [{name: One, endpoints: [B]}]"), 1, 0, 0);
        Estate after = load(
                file("tenants: [{name: Zero}, {name: One, people: [Ada Lindholm], endpoints: [A, B, C]}]"), 1, 0, 0);

        assertThat(ids(after, Accounts.ROOT, Accounts.TENANTS))
                .containsAll(ids(before, Accounts.ROOT, Accounts.TENANTS));
        String one = tenantNamed(before, "One");
        assertThat(ids(after, one, CollectionNames.ENDPOINTS)).containsAll(ids(before, one, CollectionNames.ENDPOINTS));
        assertThat(after.credentials()).containsAll(before.credentials());
    }

    @Test
    void givenIdsAndCredentialsAreKept() throws IOException {
        Estate estate = load(file("""
                        tenants:
                          - name: One
                            id: 0B7F2C58-3C36-4D0E-8D0F-6A3F5D1C2E01
                            credentials: {readOnly: {clientId: my-client, clientSecret: my-secret}}
                        """), 1, 0, 0);

        assertThat(estate.credentials())
                .filteredOn(credential -> credential.role() == Credential.Role.READ_ONLY)
                .singleElement()
                .satisfies(credential -> {
                    assertThat(credential.clientId()).isEqualTo("my-client");
                    assertThat(credential.clientSecret()).isEqualTo("my-secret");
                    assertThat(credential.accountId()).isEqualTo("0b7f2c58-3c36-4d0e-8d0f-6a3f5d1c2e01");
                });
    }

    @Test
    void whatAMachineOrAnAdministratorHasNotCanBeSaid() throws IOException {
        Estate estate = load(file("""
                        tenants:
                          - name: One
                            people: [Ada Lindholm, Ben Lindholm]
                            admins: [{person: Ada Lindholm, role: none}, {person: Ben Lindholm, role: Super Admin}]
                            endpoints: [A, {hostname: B, agentUpdated: never, osUpdated: -PT2H}]
                        """), 1, 0, 0);

        String one = tenantNamed(estate, "One");
        assertThat(documents(estate, one, CollectionNames.ADMINS).stream()
                        .map(admin -> admin.tree().path("roleAssignments").size()))
                .containsExactlyInAnyOrder(0, 1);
        Map<String, JsonNode> machines = documents(estate, one, CollectionNames.ENDPOINTS).stream()
                .collect(Collectors.toMap(
                        machine -> machine.tree().path("hostname").asText(), Document::tree));
        assertThat(machines.get("A").has("lastAgentUpdateAt")).isTrue();
        assertThat(machines.get("B").has("lastAgentUpdateAt")).isFalse();
        assertThat(machines.get("B").path("lastOsUpdateAt").asText()).isEqualTo("2026-03-01T10:00:00.000Z");
    }

    @Test
    void everyAccountHasACredentialOfEveryRoleOfItsKind() {
        List<Credential> credentials = load("demo", 1, 3, 0).credentials();

        assertThat(credentials).hasSize(4 * (1 + 1) + 6 * (5 + 3));
        assertThat(new HashSet<>(credentials.stream().map(Credential::clientId).toList()))
                .hasSameSizeAs(credentials);
    }

    @Test
    void generatedEndpointsAreSpreadOverGeneratedTenants() {
        Estate estate = load("minimal", 1, 4, 1002);

        List<Integer> sizes = tenants(estate).stream()
                .map(tenant -> documents(estate, tenant.id(), CollectionNames.ENDPOINTS)
                        .size())
                .toList();
        assertThat(sizes).containsExactly(0, 251, 251, 250, 250);
    }

    @Test
    void withoutGeneratedTenantsTheFilesTenantsGetTheEndpoints() {
        Estate estate = load("minimal", 1, 0, 7);

        assertThat(documents(estate, tenants(estate).get(0).id(), CollectionNames.ENDPOINTS)
                        .size())
                .isEqualTo(7);
    }

    @Test
    void whatIsAddedToAGeneratedTenantComesOnTopOfIt() throws IOException {
        String mine = file("tenants: [{name: One, domain: one.example.org, generate: {people: 3, endpoints: 10}}]");
        Estate estate = load(mine, 1, 0, 8);
        String one = tenants(estate).get(0).id();

        assertThat(distinct(
                        documents(estate, one, CollectionNames.ENDPOINTS).stream()
                                .toList(),
                        "hostname"))
                .hasSize(10 + 8);
        assertThat(distinct(
                        documents(estate, one, CollectionNames.USERS).stream().toList(), "email"))
                .filteredOn(email -> email.endsWith("@one.example.org"))
                .hasSize(3 + 4);
    }

    @Test
    void generatedTenantsAreInAllRegionsUnderNamesOfTheirOwn() {
        List<Document> tenants = tenants(load("minimal", 1, 1000, 0));

        assertThat(distinct(tenants, "name")).hasSize(1001);
        assertThat(distinct(tenants, "dataRegion")).hasSize(10);
    }

    @Test
    void generatedMachinesDifferInWhatMatters() {
        Estate estate = load("minimal", 1, 1, 3000);
        List<Document> machines = documents(estate, tenants(estate).get(1).id(), CollectionNames.ENDPOINTS).stream()
                .toList();

        assertThat(distinct(machines, "hostname")).hasSize(3000);
        assertThat(distinct(machines, "type")).containsExactlyInAnyOrder("computer", "server");
        assertThat(distinct(machines, "tamperProtectionEnabled")).containsExactlyInAnyOrder("true", "false");
        assertThat(machines.stream()
                        .map(machine -> machine.tree().at("/os/platform").asText())
                        .distinct())
                .containsExactlyInAnyOrder("windows", "macOS", "linux");
        assertThat(machines.stream()
                        .map(machine -> machine.tree().at("/health/overall").asText())
                        .distinct())
                .containsExactlyInAnyOrder("good", "suspicious", "bad");
    }

    private Estate load(String nameOrFile, long seed, int tenants, int endpoints) {
        return EstateLoader.load(nameOrFile, seed, tenants, endpoints, NOW);
    }

    private String file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("my.yaml"), yaml).toString();
    }

    private static List<Document> tenants(Estate estate) {
        return documents(estate, Accounts.ROOT, Accounts.TENANTS).stream().toList();
    }

    private static String tenantNamed(Estate estate, String name) {
        return tenants(estate).stream()
                .filter(tenant -> tenant.tree().path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Documents documents(Estate estate, String account, String collection) {
        return estate.state().documents(account, collection);
    }

    private static List<String> ids(Estate estate, String account, String collection) {
        return documents(estate, account, collection).stream().map(Document::id).toList();
    }

    private static Set<String> distinct(List<Document> documents, String member) {
        return new HashSet<>(documents.stream()
                .map(document -> document.tree().path(member).asText())
                .toList());
    }

    /** The tenants with their endpoints, people, alerts and events, as text. */
    private static List<String> everythingIn(Estate estate) {
        Transaction state = Transaction.on(estate.state());
        return tenants(estate).stream()
                .flatMap(tenant -> List.of(
                                CollectionNames.ENDPOINTS,
                                CollectionNames.USERS,
                                CollectionNames.ADMINS,
                                CollectionNames.FIREWALLS,
                                CollectionNames.POLICIES,
                                CollectionNames.ALERTS,
                                CollectionNames.SIEM_EVENTS)
                        .stream()
                        .flatMap(collection -> state.documents(tenant.id(), collection).stream()))
                .map(Document::toString)
                .toList();
    }
}
