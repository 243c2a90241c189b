package io.github.centralmock.contract.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.centralmock.contract.FakeCentral;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpTransportTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void aHostThatDoesNotExistIsReportedAsUnknown() {
        assertThatThrownBy(() -> send(new HttpTransport(Duration.ofSeconds(20)), "http://no-such-host.invalid/"))
                .isInstanceOf(TransportException.class)
                .hasMessage("the host is unknown");
    }

    @Test
    void aClosedPortIsReportedAsARefusedConnection() {
        assertThatThrownBy(() -> send(new HttpTransport(Duration.ofSeconds(20)), "http://127.0.0.1:1/"))
                .isInstanceOf(TransportException.class)
                .hasMessage("connection refused");
    }

    @Test
    void aRequestWithoutAResponseFailsAfterTheTimeLimit() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> send(
                            new HttpTransport(Duration.ofMillis(200)),
                            "http://127.0.0.1:" + silent.getLocalPort() + "/"))
                    .isInstanceOf(TransportException.class)
                    .hasMessageMatching("no (complete )?answer within .*");
        }
    }

    @Test
    void aResponseThatIsTooLargeIsNotReadCompletely() {
        try (FakeCentral central = FakeCentral.service()) {
            central.answering("GET /large", 200, "text/plain", "x".repeat(9 << 20));
            assertThatThrownBy(() -> send(new HttpTransport(Duration.ofSeconds(20)), central.baseUrl() + "/large"))
                    .isInstanceOf(TransportException.class)
                    .hasMessage("the answer is larger than 8 MB");
        }
    }

    @Test
    void aRequestToAServerThatDoesNotSpeakHttpIsNotRepeated() throws IOException {
        for (String nonsense : List.of(
                "\u0015\u0003\u0001\u0000\u0002\u0002F\r\n\r\n",
                "\u0015\u0003\u0001",
                "HTTP/1.1 200\r\nContent-Length: \u0007F\r\n\r\n")) {
            try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
                answerOnce(server, nonsense);
                assertThatThrownBy(() -> send(
                                new HttpTransport(Duration.ofSeconds(20)),
                                "http://127.0.0.1:" + server.getLocalPort() + "/"))
                        .isInstanceOf(TransportException.class)
                        .hasMessageMatching("what answers there does not speak proper HTTP"
                                + "|the connection ended before the answer was whole");
            }
        }
    }

    private static void answerOnce(ServerSocket server, String answer) {
        Thread answering = new Thread(() -> {
            try (Socket client = server.accept()) {
                client.getInputStream().read(new byte[4096]);
                client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            } catch (IOException gone) {
                // The client says what it saw.
            }
        });
        answering.setDaemon(true);
        answering.start();
    }

    @Test
    void anExpiredCertificateIsReportedAsExpired() throws Exception {
        makeCertificates();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(store("leaf.p12"), store("leaf.p12"))));
        server.start();
        try {
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(context(store("leaf.p12"), store("trust.p12")))
                    .build();
            HttpTransport wire = new HttpTransport(Duration.ofSeconds(20), RequestThrottle.free(), call -> {}, client);
            assertThatThrownBy(() -> send(
                            wire, "https://localhost:" + server.getAddress().getPort() + "/"))
                    .isInstanceOf(TransportException.class)
                    .hasMessage("TLS failed: the certificate has expired");
            assertThatThrownBy(() -> send(
                            new HttpTransport(Duration.ofSeconds(20)),
                            "https://localhost:" + server.getAddress().getPort() + "/"))
                    .isInstanceOf(TransportException.class)
                    .hasMessageStartingWith("TLS failed: ");
        } finally {
            server.stop(0);
        }
    }

    private static ApiResponse send(HttpTransport wire, String url) {
        return wire.send(ApiRequest.get(URI.create(url), Map.of()));
    }

    /** An authority, and a certificate of it that was valid for one day, ten days ago. */
    private void makeCertificates() throws IOException, InterruptedException {
        keytool("-genkeypair", "-alias", "ca", "-keystore", "ca.p12", "-dname", "CN=Test authority", "-ext", "bc:c");
        keytool("-genkeypair", "-alias", "leaf", "-keystore", "leaf.p12", "-dname", "CN=localhost");
        keytool("-certreq", "-alias", "leaf", "-keystore", "leaf.p12", "-file", "leaf.csr");
        keytool(
                "-gencert",
                "-alias",
                "ca",
                "-keystore",
                "ca.p12",
                "-infile",
                "leaf.csr",
                "-outfile",
                "leaf.crt",
                "-startdate",
                "-10d",
                "-validity",
                "1",
                "-ext",
                "san=dns:localhost");
        keytool("-exportcert", "-alias", "ca", "-keystore", "ca.p12", "-file", "ca.crt");
        keytool("-importcert", "-noprompt", "-alias", "ca", "-keystore", "leaf.p12", "-file", "ca.crt");
        keytool("-importcert", "-noprompt", "-alias", "leaf", "-keystore", "leaf.p12", "-file", "leaf.crt");
        keytool("-importcert", "-noprompt", "-alias", "ca", "-keystore", "trust.p12", "-file", "ca.crt");
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
        if (arguments[0].equals("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC"));
        }
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(Files.readString(folder.resolve("keytool.log")));
        }
    }

    private KeyStore store(String file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(file))) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private static SSLContext context(KeyStore own, KeyStore trusted) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
