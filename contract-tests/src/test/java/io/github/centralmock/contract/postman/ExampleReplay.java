package io.github.centralmock.contract.postman;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.centralmock.contract.http.ApiRequest;
import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.http.HttpTransport;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Plays a collection from top to bottom as Newman does: every value comes from the collection, its environment, or what an
 * earlier request's script set. Nothing is looked up, nothing is checked.
 */
public final class ExampleReplay {
    private final HttpTransport wire;
    private final PostmanVariables variables;

    public ExampleReplay(HttpTransport wire, PostmanVariables variables) {
        this.wire = wire;
        this.variables = variables;
    }

    /** What came of one request; the status is 0 when it had variables without a value and was not sent. */
    public record Played(PostmanRequest request, int status) {}

    public List<Played> play(PostmanCollection collection) {
        List<Played> played = new ArrayList<>();
        for (PostmanRequest request : collection.requests()) {
            played.add(new Played(request, play(request)));
        }
        return played;
    }

    private int play(PostmanRequest request) {
        String address = address(request);
        String body = body(request.body());
        if (!variables.canFill(address) || body != null && !variables.canFill(body)) {
            return 0;
        }
        ApiRequest call =
                new ApiRequest(request.method(), URI.create(variables.fill(address)), headers(request), filled(body));
        ApiResponse answer = wire.send(call);
        request.script()
                .sets()
                .forEach(fact -> fact.valueFrom(answer.json().orElse(MissingNode.getInstance()))
                        .ifPresent(value -> variables.set(fact.variable(), value)));
        return answer.status();
    }

    private String address(PostmanRequest request) {
        PostmanUrl url = request.url();
        String path = url.template().text();
        for (String name : url.template().parameters()) {
            path = path.replace("{" + name + "}", url.variable(name).orElse("{{" + name + "}}"));
        }
        String host = url.host().startsWith("{{") || url.host().contains("://")
                ? url.host()
                : url.protocol() + "://" + url.host();
        String query = pairs(url.query());
        return host + path + (query.isEmpty() ? "" : "?" + query);
    }

    private Map<String, String> headers(PostmanRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().stream()
                .filter(PostmanField::isSent)
                .forEach(header -> headers.put(header.key(), variables.fill(header.value())));
        if (request.auth().type().equals("bearer")) {
            headers.put(
                    "Authorization",
                    "Bearer " + variables.fill(request.auth().parameters().getOrDefault("token", "")));
        }
        switch (request.body().mode()) {
            case "raw", "graphql" -> headers.putIfAbsent("Content-Type", "application/json");
            case "urlencoded" -> headers.putIfAbsent("Content-Type", "application/x-www-form-urlencoded");
            default -> {}
        }
        return headers;
    }

    private String body(PostmanBody body) {
        return switch (body.mode()) {
            case "raw", "graphql" -> body.text();
            case "urlencoded" -> pairs(body.fields());
            default -> null;
        };
    }

    private String filled(String body) {
        return body == null ? null : variables.fill(body);
    }

    private String pairs(List<PostmanField> fields) {
        return fields.stream()
                .filter(PostmanField::isSent)
                .map(field -> field.key() + "=" + encodedUnlessUnknown(field.value()))
                .collect(Collectors.joining("&"));
    }

    private String encodedUnlessUnknown(String value) {
        return variables.canFill(value)
                ? URLEncoder.encode(variables.fill(value), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                : value;
    }
}
