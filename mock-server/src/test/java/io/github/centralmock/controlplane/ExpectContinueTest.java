package io.github.centralmock.controlplane;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.MockTest;
import io.github.centralmock.world.Credential;
import io.github.centralmock.world.Credential.AccountKind;
import io.github.centralmock.world.Credential.Role;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A client may ask with {@code Expect: 100-continue} before it sends its body. */
class ExpectContinueTest extends MockTest {
    @Test
    void theClientIsToldToSendItsBodyAndThenAnswered() throws IOException {
        Credential tenant = credential(AccountKind.TENANT, Role.SUPER_ADMIN);
        String form = "grant_type=client_credentials&scope=token&client_id=" + tenant.clientId() + "&client_secret="
                + tenant.clientSecret();
        try (Socket socket = new Socket("127.0.0.1", mock().port())) {
            send(socket, head("/api/v2/oauth2/token", form.length()));
            String interim = upToEmptyLine(socket.getInputStream());
            send(socket, form);

            assertThat(interim).startsWith("HTTP/1.1 100 ");
            assertThat(rest(socket)).startsWith("HTTP/1.1 200 ").contains("access_token");
        }
    }

    @Test
    void aBodyThatWillBeTooLargeIsRefusedBeforeItIsSent() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", mock().port())) {
            send(socket, head("/endpoint/v1/settings/allowed-items", 1 << 30));

            assertThat(rest(socket)).startsWith("HTTP/1.1 413 ").contains("\"error\":\"payloadTooLarge\"");
        }
    }

    @Test
    void anotherExpectationFailsInTheVendorsEnvelope() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", mock().port())) {
            send(socket, "GET /whoami/v1 HTTP/1.1\r\nHost: localhost\r\nExpect: tea\r\nConnection: close\r\n\r\n");

            assertThat(rest(socket)).startsWith("HTTP/1.1 417 ").contains("\"error\":\"badRequest\"");
        }
    }

    private static String head(String path, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nConnection: close\r\n"
                + "Content-Length: " + length + "\r\n\r\n";
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String upToEmptyLine(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            text.append((char) next);
            if (text.toString().endsWith("\r\n\r\n")) {
                return text.toString();
            }
        }
        return text.toString();
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
