package io.github.centralmock.auth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a token request, sent as a form, as JSON, or in the query string. */
public final class TokenRequest {
    /** Where tokens are issued. */
    public static final String PATH = "/api/v2/oauth2/token";

    private final Map<String, String> parameters = new HashMap<>();

    private TokenRequest() {}

    /** Reads what is there; what cannot be read is simply missing. */
    public static TokenRequest of(Request request) {
        TokenRequest token = new TokenRequest();
        request.query().forEach((name, values) -> token.put(name, values.get(0)));
        String text = request.bodyText().trim();
        if (text.startsWith("{")) {
            token.readJson(request.body());
        } else {
            token.readForm(text);
        }
        return token;
    }

    private void readJson(byte[] body) {
        try {
            for (Map.Entry<String, JsonNode> member : Json.parse(body).properties()) {
                put(member.getKey(), member.getValue().asText());
            }
        } catch (JsonProcessingException e) {
            parameters.clear();
        }
    }

    private void readForm(String body) {
        for (String pair : body.split("&")) {
            List<String> parts = List.of(pair.split("=", 2));
            if (parts.size() == 2) {
                put(decode(parts.get(0)), decode(parts.get(1)));
            }
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private void put(String name, String value) {
        parameters.put(name, value.trim());
    }

    /** The value; empty when missing or blank. */
    String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    public String clientId() {
        return get("client_id");
    }
}
