package io.github.centralmock.controlplane;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.MockTest;
import io.github.centralmock.TestClient;
import io.github.centralmock.world.Credential;
import io.github.centralmock.world.Credential.AccountKind;
import io.github.centralmock.world.Credential.Role;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A client that sends its body late keeps nobody waiting but itself. */
class SlowClientsTest extends MockTest {
    private static final String ITEMS = "/endpoint/v1/settings/allowed-items";

    @Test
    void aHundredIncompleteBodiesDelayNoOtherClient() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                slow.add(halfSent());
            }

            assertThat(tenant().get(ITEMS).status()).isEqualTo(200);
            assertThat(rest(slow.get(99))).startsWith("HTTP/1.1 401").contains("\"error\":\"Unauthorized\"");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aBodyInPiecesIsReadCompletely() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", mock().port())) {
            send(
                    socket,
                    "POST /api/v2/oauth2/token HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n");
            send(socket, chunk("grant_type=client_credentials&scope=token&client_id=" + tenantCredential("clientId")));
            send(socket, chunk("&client_secret=" + tenantCredential("clientSecret")));
            send(socket, "0\r\n\r\n");

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200")
                    .contains("access_token");
        }
    }

    @Test
    void clientsThatDoNotReadDelayNoOtherClientAndGetTheWholeResponse() throws IOException {
        int pages = 60;
        Credential credential = credential(AccountKind.TENANT, Role.SUPER_ADMIN);
        TestClient client = tenant();
        anyone().put("/__central/clock", "{\"frozen\":true}");
        String page = client.get("/endpoint/v1/endpoints?pageSize=100").text();
        String ask = "GET /endpoint/v1/endpoints?pageSize=100 HTTP/1.1\r\nHost: localhost\r\nX-Tenant-ID: "
                + credential.accountId() + "\r\nAuthorization: Bearer " + token(credential) + "\r\n";
        List<Socket> deaf = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                Socket socket = new Socket();
                deaf.add(socket);
                socket.setReceiveBufferSize(1 << 14);
                socket.connect(new InetSocketAddress("127.0.0.1", mock().port()));
                send(socket, (ask + "\r\n").repeat(pages - 1) + ask + "Connection: close\r\n\r\n");
            }

            assertThat(client.get(ITEMS).status()).isEqualTo(200);
            String all = new String(deaf.get(9).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(all.split(Pattern.quote(page), -1).length - 1).isEqualTo(pages);
        } finally {
            for (Socket socket : deaf) {
                socket.close();
            }
        }
    }

    private String token(Credential credential) {
        String form = "grant_type=client_credentials&scope=token&client_id=" + credential.clientId() + "&client_secret="
                + credential.clientSecret();
        return anyone().with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/api/v2/oauth2/token", form)
                .body()
                .path("access_token")
                .asText();
    }

    private String tenantCredential(String member) {
        for (JsonNode credential : anyone().get("/__central/credentials").body().path("items")) {
            if (credential.path("kind").asText().equals("tenant")) {
                return credential.path(member).asText();
            }
        }
        throw new IllegalStateException("the estate has no tenant with a credential");
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private Socket halfSent() throws IOException {
        Socket socket = new Socket("127.0.0.1", mock().port());
        send(
                socket,
                "POST " + ITEMS + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 4\r\n\r\n{ ");
        return socket;
    }

    private static String rest(Socket socket) throws IOException {
        send(socket, " }");
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
