package io.github.centralmock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.centralmock.CentralCredential.Kind;
import io.github.centralmock.CentralCredential.Role;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The vocabulary of the library, in the main world and in sandboxes. */
class CentralWorldTest extends MockTest {
    private static final String ENDPOINTS = "/endpoint/v1/endpoints";

    @Test
    void credentialsAreFoundByKindNameAndRole() {
        CentralCredentials credentials = mock().credentials();

        CentralCredential forensics = credentials.of(Kind.TENANT, "Amberquill Robotics", Role.FORENSICS);
        assertThat(forensics.accountName()).isEqualTo("Amberquill Robotics");
        assertThat(forensics.role()).isEqualTo(Role.FORENSICS);
        assertThat(credentials.partner().kind()).isEqualTo(Kind.PARTNER);
        assertThat(credentials.organization().kind()).isEqualTo(Kind.ORGANIZATION);
        assertThat(credentials.tenant()).isEqualTo(credentials.first(Kind.TENANT, Role.SUPER_ADMIN));
        assertThat(forensics.toString()).doesNotContain(forensics.clientSecret());
    }

    @Test
    void credentialsThatAreMissingAreToldWithThoseThatThereAre() {
        assertThatThrownBy(() -> mock().credentials().tenant("Amberquil"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("TENANT \"Amberquil\"")
                .hasMessageContaining("TENANT \"Amberquill Robotics\" with role SUPER_ADMIN");
    }

    @Test
    void theClockIsThatOfTheControlPlane() {
        mock().clock().freezeAt(Instant.parse("2026-01-31T12:00:00Z"));
        mock().clock().advance(Duration.ofMinutes(10));

        assertThat(anyone().get("/__central/clock").body().path("now").asText()).startsWith("2026-01-31T12:10:00");
        assertThat(mock().clock().isFrozen()).isTrue();
        assertThatThrownBy(() -> mock().clock().set(Instant.parse("1969-01-01T00:00:00Z")))
                .isInstanceOf(DateTimeException.class);
        mock().clock().resume();
        assertThat(mock().clock().isFrozen()).isFalse();
    }

    @Test
    void faultsAreThoseOfTheControlPlane() {
        CentralFault fault = mock().faults()
                .on("GET", "/endpoint/*")
                .status(503)
                .body("<html>")
                .header("Content-Type", "text/html")
                .times(1);

        assertThat(anyone().get("/__central/faults").body().at("/items/0/id").asText())
                .isEqualTo(fault.id());
        TestClient.Answer answer = tenant().get(ENDPOINTS);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).isEqualTo("<html>");
        assertThat(tenant().get(ENDPOINTS).status()).isEqualTo(200);
        assertThat(fault.count()).isEqualTo(1);
        assertThat(mock().faults().all()).extracting(CentralFault::id).containsExactly(fault.id());
    }

    @Test
    void everyKindOfFaultHasAMethod() {
        CentralCredential credential = mock().credentials().tenant();
        FaultMatch match = mock().faults().operation("listEndpoints").account(credential.accountId());

        match.rateLimit().header("Retry-After", "5").times(1);
        match.expiredToken().times(1);
        match.client(credential).failAfterWrite().times(1);

        TestClient client = tenant();
        assertThat(client.get(ENDPOINTS).status()).isEqualTo(429);
        assertThat(client.get(ENDPOINTS).status()).isEqualTo(401);
        assertThat(client.get(ENDPOINTS).status()).isEqualTo(500);
        match.drop().remove();
        match.cut().remove();
        match.delay(Duration.ofMillis(1));
        assertThat(client.get(ENDPOINTS).status()).isEqualTo(200);
        mock().faults().clear();
        assertThat(mock().faults().all()).isEmpty();
    }

    @Test
    void anInvalidFaultIsRefusedLikeAtTheControlPlane() {
        FaultMatch any = mock().faults().any();
        assertThatThrownBy(() -> any.status(600)).hasMessage("\"fault.status\" must be from 200 to 599.");
        assertThatThrownBy(() -> any.delay(Duration.ofSeconds(-1))).hasMessage("\"fault.delay\" must not be negative.");
        CentralFault fault = any.status(500);
        assertThatThrownBy(() -> fault.times(-1)).hasMessage("\"times\" must not be negative.");
        assertThatThrownBy(() -> fault.probability(1.1, 1)).hasMessage("\"probability\" must be a number from 0 to 1.");
        String body = "{\"fault\": {\"status\": 600}}";
        assertThat(anyone().post("/__central/faults", body).status()).isEqualTo(400);
    }

    @Test
    void aFaultAppliesTheGivenNumberOfTimesAlsoWhileItIsChanged() {
        CentralFault fault = mock().faults().on("GET", ENDPOINTS).status(503).times(20);
        TestClient client = tenant();
        AtomicInteger refused = new AtomicInteger();

        IntStream.range(0, 60).parallel().forEach(number -> {
            fault.header("X-Number", String.valueOf(number));
            refused.addAndGet(client.get(ENDPOINTS).status() == 503 ? 1 : 0);
        });

        assertThat(refused).hasValue(20);
        assertThat(fault.count()).isEqualTo(20);
    }

    @Test
    void theJournalIsSearchedAndVerified() {
        tenant().get(ENDPOINTS);
        anyone().get(ENDPOINTS);
        CentralJournal journal = mock().journal();

        journal.on("GET", ENDPOINTS).verify(2);
        journal.operation("listEndpoints").status(401).verify(1);
        journal.all().client(mock().credentials().tenant()).status(200).verifyAtLeast(1);
        RecordedRequest newest = journal.all().newest().orElseThrow();
        assertThat(newest.status()).isEqualTo(401);
        assertThat(newest.operationId()).contains("listEndpoints");
        assertThat(newest.clientId()).isEmpty();
        assertThat(journal.all()
                        .account(mock().credentials().tenant().accountId())
                        .find())
                .extracting(RecordedRequest::status)
                .containsExactly(200);
        assertThatThrownBy(() -> journal.on("GET", ENDPOINTS).verify(3))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expected exactly 3 requests")
                .hasMessageContaining("found 2")
                .hasMessageContaining("GET " + ENDPOINTS + " -> 401");
        assertThatThrownBy(() -> journal.operation("getAlert").verifyAtLeast(1)).isInstanceOf(AssertionError.class);
        journal.clear();
        journal.all().verify(0);
        assertThat(journal.dropped()).isZero();
    }

    @Test
    void aSnapshotBelongsToItsWorld() {
        int groups = groups(tenant());
        Snapshot snapshot = mock().snapshot();
        createGroup(tenant());
        assertThat(groups(tenant())).isEqualTo(groups + 1);

        mock().restore(snapshot);

        assertThat(groups(tenant())).isEqualTo(groups);
        try (Sandbox sandbox = mock().sandbox()) {
            sandbox.snapshot();
            assertThatThrownBy(() -> sandbox.restore(snapshot)).isInstanceOf(IllegalArgumentException.class);
        }
        mock().forget(snapshot);
        assertThatThrownBy(() -> mock().restore(snapshot)).hasMessageContaining(snapshot.id());
    }

    @Test
    void aSandboxHasACopyOfEverything() {
        int groups = groups(tenant());
        try (Sandbox sandbox = mock().sandbox()) {
            TestClient inside = client(sandbox);
            createGroup(inside);

            assertThat(groups(inside)).isEqualTo(groups + 1);
            assertThat(groups(tenant())).isEqualTo(groups);
            sandbox.clock().advance(Duration.ofDays(1));
            assertThat(mock().clock().now()).isBefore(sandbox.clock().now());
            assertThat(sandbox.journal().all().count()).isGreaterThan(1);
            assertThat(sandbox.baseUri()).isEqualTo(mock().baseUri());
            sandbox.reset();
            assertThat(groups(client(sandbox))).isEqualTo(groups);
            try (Sandbox copy = sandbox.sandbox()) {
                assertThat(copy.id()).isNotEqualTo(sandbox.id());
            }
        }
    }

    @Test
    void aClosedSandboxIsGone() {
        Sandbox sandbox = mock().sandbox();
        sandbox.close();
        sandbox.close();

        assertThat(anyone().get("/__central/sandboxes").text()).doesNotContain(sandbox.id());
    }

    private TestClient client(CentralWorld world) {
        CentralCredential credential = world.credentials().tenant();
        return anyone().as(credential.clientId(), credential.clientSecret(), "X-Tenant-ID", credential.accountId());
    }

    private static void createGroup(TestClient client) {
        String group = "{\"name\": \"Made by a test\", \"type\": \"computer\", \"description\": \"d\"}";
        assertThat(client.post("/endpoint/v1/endpoint-groups", group).status()).isEqualTo(201);
    }

    private static int groups(TestClient client) {
        return client.get("/endpoint/v1/endpoint-groups?pageTotal=true")
                .body()
                .at("/pages/items")
                .asInt();
    }
}
