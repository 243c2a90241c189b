package io.github.centralmock.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.CentralCredential;
import io.github.centralmock.CentralMock;
import io.github.centralmock.CentralMockBuilder;
import io.github.centralmock.CentralWorld;
import io.github.centralmock.JournalQuery;
import io.github.centralmock.RecordedRequest;
import io.github.centralmock.Sandbox;
import io.github.centralmock.Snapshot;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code of docs/embedding.md, between the region marks; {@link EmbeddingPageTest} compares them. */
class EmbeddingExamplesTest {
    @Test
    void startsAndStops() throws Exception {
        // region start
        try (CentralMock central = CentralMock.builder().estate("demo").port(0).start()) {
            URI baseUri = central.baseUri(); // such as http://localhost:40123
            CentralCredential tenant = central.credentials().tenant("Amberquill Robotics");
            int status = endpoints(baseUri, tenant).statusCode();
            assertThat(status).isEqualTo(200);
        }
        // endregion
    }

    // region client
    private static HttpResponse<String> endpoints(URI baseUri, CentralCredential tenant)
            throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest tokenRequest = HttpRequest.newBuilder(baseUri.resolve("/api/v2/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=token&client_id=" + tenant.clientId()
                        + "&client_secret=" + tenant.clientSecret()))
                .build();
        String answer = client.send(tokenRequest, BodyHandlers.ofString()).body();
        Matcher token = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer);
        assertThat(token.find()).isTrue();
        HttpRequest request = HttpRequest.newBuilder(baseUri.resolve("/endpoint/v1/endpoints"))
                .header("Authorization", "Bearer " + token.group(1))
                .header("X-Tenant-ID", tenant.accountId())
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
    // endregion

    @Test
    void isConfigured() {
        // region configuration
        CentralMockBuilder builder = CentralMock.builder()
                .estate(Path.of("src/test/resources/docs/two-offices.yaml"))
                .seed(7)
                .rateLimits(true)
                .migrationExpiry(Duration.ofDays(1));
        try (CentralMock central = builder.start()) {
            assertThat(central.credentials().tenant("Two Offices").dataRegion()).isEqualTo("eu01");
        }
        // endregion
    }

    @Test
    void movesTheClock() {
        try (CentralMock central = CentralMock.builder().estate("minimal").start()) {
            // region clock
            central.clock().freezeAt(Instant.parse("2026-01-31T12:00:00Z"));
            central.clock().advance(Duration.ofMinutes(10));
            assertThat(central.clock().now()).isEqualTo(Instant.parse("2026-01-31T12:10:00Z"));
            central.clock().resume();
            // endregion
        }
    }

    @Test
    void makesRequestsFail() throws Exception {
        try (CentralMock central = CentralMock.builder().estate("minimal").start()) {
            CentralCredential tenant = central.credentials().tenant();
            // region faults
            central.faults().on("GET", "/endpoint/v1/endpoints").status(503).times(2);

            assertThat(endpoints(central.baseUri(), tenant).statusCode()).isEqualTo(503);
            assertThat(endpoints(central.baseUri(), tenant).statusCode()).isEqualTo(503);
            assertThat(endpoints(central.baseUri(), tenant).statusCode()).isEqualTo(200);
            // endregion
            // region more faults
            central.faults().operation("listEndpoints").delay(Duration.ofSeconds(3));
            central.faults().on("GET", "/common/*").client(tenant).drop().probability(0.1, 42);
            central.faults().any().rateLimit().header("Retry-After", "5").times(1);
            central.faults().on("POST", "*").status(502).body("<html>").header("Content-Type", "text/html");
            central.faults().clear();
            // endregion
        }
    }

    @Test
    void readsTheJournal() throws Exception {
        try (CentralMock central = CentralMock.builder().estate("minimal").start()) {
            CentralCredential tenant = central.credentials().tenant();
            endpoints(central.baseUri(), tenant);
            // region journal
            JournalQuery reads = central.journal().on("GET", "/endpoint/v1/endpoints");
            reads.status(200).verify(1);
            reads.status(403).verify(0);
            central.journal().operation("listEndpoints").verifyAtLeast(1);

            List<RecordedRequest> requests = central.journal().all().find();
            assertThat(requests).hasSize(2); // the newest first: the list, then the token
            assertThat(requests.get(0).findings()).isEmpty();
            central.journal().clear();
            // endregion
        }
    }

    @Test
    void goesBack() {
        try (CentralMock central = CentralMock.builder().estate("minimal").start()) {
            // region snapshots
            Snapshot before = central.snapshot();
            // ... a test changes data ...
            central.restore(before); // the data as it was
            central.reset(); // everything as it was when the mock started
            // endregion
            assertThat(central.journal().all().count()).isZero();
        }
    }

    @Test
    void hasSandboxes() throws Exception {
        try (CentralMock central = CentralMock.builder().estate("minimal").start()) {
            // region sandboxes
            try (Sandbox mine = central.sandbox();
                    Sandbox yours = central.sandbox()) {
                mine.faults().on("GET", "/endpoint/*").status(500);
                assertThat(listEndpoints(mine)).isEqualTo(500);
                assertThat(listEndpoints(yours)).isEqualTo(200);
                assertThat(yours.journal().operation("listEndpoints").count()).isEqualTo(1);
            }
            // endregion
        }
    }

    // region world
    /** Works in the main world and in every sandbox. */
    private static int listEndpoints(CentralWorld world) throws IOException, InterruptedException {
        return endpoints(world.baseUri(), world.credentials().tenant()).statusCode();
    }
    // endregion
}
