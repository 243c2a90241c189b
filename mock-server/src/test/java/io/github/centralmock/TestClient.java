package io.github.centralmock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.centralmock.world.Credential;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** A plain HTTP client of the mock, for tests of what the contract suites cannot reach. */
public final class TestClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String baseUrl;
    private final List<String> headers;

    private TestClient(String baseUrl, List<String> headers) {
        this.baseUrl = baseUrl;
        this.headers = headers;
    }

    /** A status and the body as JSON (missing when it is none). */
    public record Answer(int status, JsonNode body, String text, HttpResponse<String> http) {}

    public static TestClient of(CentralMock mock) {
        return new TestClient(mock.baseUri().toString(), List.of());
    }

    /** The same client with more headers: name, value, ... */
    public TestClient with(String... more) {
        List<String> all = new java.util.ArrayList<>(headers);
        all.addAll(List.of(more));
        return new TestClient(baseUrl, List.copyOf(all));
    }

    /** The same client with a fresh token and the identity header of that credential. */
    public TestClient as(Credential credential) {
        return as(
                credential.clientId(),
                credential.clientSecret(),
                credential.kind().identityHeader(),
                credential.accountId());
    }

    /** The same client with a fresh token and one identity header. */
    public TestClient as(String clientId, String clientSecret, String header, String accountId) {
        String form =
                "grant_type=client_credentials&scope=token&client_id=" + clientId + "&client_secret=" + clientSecret;
        Answer answer =
                with("Content-Type", "application/x-www-form-urlencoded").send("POST", "/api/v2/oauth2/token", form);
        return with(
                "Authorization", "Bearer " + answer.body().path("access_token").asText(), header, accountId);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, json);
    }

    public Answer patch(String path, String json) {
        return with("Content-Type", "application/json").send("PATCH", path, json);
    }

    public Answer put(String path, String json) {
        return with("Content-Type", "application/json").send("PUT", path, json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Sends what no decent client would. */
    public Answer send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response.body()), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            return MAPPER.missingNode();
        }
    }
}
