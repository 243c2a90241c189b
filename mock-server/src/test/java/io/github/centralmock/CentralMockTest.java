package io.github.centralmock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Start and stop of mocks inside another program. */
@Timeout(60)
class CentralMockTest {
    @Test
    void twoMocksInOneProgramKnowNothingOfEachOther() {
        try (CentralMock one = CentralMock.builder().estate("minimal").start();
                CentralMock other = CentralMock.builder().estate("minimal").start()) {
            one.clock().advance(Duration.ofDays(1));
            one.faults().any().status(503);
            get(one);

            assertThat(other.baseUri()).isNotEqualTo(one.baseUri());
            assertThat(other.clock().now()).isBefore(one.clock().now());
            assertThat(get(other)).isEqualTo(401);
            assertThat(other.journal().all().count()).isEqualTo(1);
        }
    }

    @Test
    void aPortInUseIsNamed() {
        try (CentralMock first = CentralMock.builder().estate("minimal").start()) {
            CentralMockBuilder second = CentralMock.builder().estate("minimal").port(first.port());

            assertThatThrownBy(second::start)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot listen on port " + first.port() + " of 127.0.0.1")
                    .hasMessageContaining("already in use");
            assertThat(get(first)).isEqualTo(401);
        }
    }

    @Test
    void closingAbortsRequestsInProgressAndFreesThePort() {
        CentralMock mock = CentralMock.builder().estate("minimal").start();
        int port = mock.port();
        mock.faults().any().delay(Duration.ofHours(1));
        CompletableFuture<HttpResponse<Void>> waiting =
                HttpClient.newHttpClient().sendAsync(request(mock), BodyHandlers.discarding());
        while (mock.journal().all().count() == 0) {
            Thread.onSpinWait();
        }

        mock.close();
        mock.close();

        assertThatThrownBy(waiting::join).isInstanceOf(CompletionException.class);
        try (CentralMock next =
                CentralMock.builder().estate("minimal").port(port).start()) {
            assertThat(get(next)).isEqualTo(401);
        }
    }

    private static int get(CentralMock mock) {
        return TestClient.of(mock).get("/whoami/v1").status();
    }

    private static HttpRequest request(CentralMock mock) {
        return HttpRequest.newBuilder(mock.baseUri().resolve("/whoami/v1")).build();
    }
}
