package io.github.centralmock.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** The tenant with the most endpoints of a running mock, called with its own token. */
record GeneratedTenant(int port, String token, String tenantId) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static GeneratedTenant of(int port) throws IOException, InterruptedException {
        JsonNode credentials = MAPPER.readTree(send(HttpRequest.newBuilder(uri(port, "/__central/credentials"))));
        GeneratedTenant best = null;
        int most = -1;
        for (JsonNode credential : credentials.path("items")) {
            boolean whole = credential.path("kind").asText().equals("tenant")
                    && credential.path("role").asText().equals("superAdmin");
            if (whole) {
                GeneratedTenant tenant = of(port, credential);
                String totals = tenant.get("/endpoint/v1/endpoints?pageSize=1&pageTotal=true");
                int count = MAPPER.readTree(totals).at("/pages/items").asInt();
                if (count > most) {
                    most = count;
                    best = tenant;
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("the mock has no tenant with credentials");
        }
        return best;
    }

    private static GeneratedTenant of(int port, JsonNode credential) throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&scope=token&client_id="
                + credential.path("clientId").asText() + "&client_secret="
                + credential.path("clientSecret").asText();
        JsonNode token = MAPPER.readTree(send(HttpRequest.newBuilder(uri(port, "/api/v2/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))));
        return new GeneratedTenant(
                port,
                token.path("access_token").asText(),
                credential.path("accountId").asText());
    }

    String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(port, path))
                .header("Authorization", "Bearer " + token)
                .header("X-Tenant-ID", tenantId));
    }

    void quietly(String path) {
        try {
            get(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The bytes of a whole request, as a load generator sends them. */
    byte[] request(String line, String body) {
        String length =
                body.isEmpty() ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n";
        String text = line + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer " + token
                + "\r\nX-Tenant-ID: " + tenantId + "\r\n" + length + "\r\n" + body;
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return response.body();
    }
}
