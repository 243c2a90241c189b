package io.github.centralmock.contract.suite;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.paging.Paginator;
import io.github.centralmock.contract.sut.Identity;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;

/**
 * Sends requests as one identity. It sets the token and the identity header, derives the host from the path, renews an
 * expired token, and checks each response against the description. A caller is immutable: methods that change it return a
 * new one. Bodies may be maps, JSON trees or strings. Placeholders in paths are filled by position:
 * {@code get("/common/v1/alerts/{id}", id)}.
 */
public final class Caller {
    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset("UTF-8")
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private final ScenarioContext context;
    private final Identity identity;
    private final Map<String, String> headers;
    private final Map<String, List<Object>> query;
    private final boolean signs;
    private final boolean checked;

    Caller(ScenarioContext context, Identity identity) {
        this(context, identity, Map.of(identity.kind().header(), identity.accountId()), Map.of(), true, true);
    }

    private Caller(
            ScenarioContext context,
            Identity identity,
            Map<String, String> headers,
            Map<String, List<Object>> query,
            boolean signs,
            boolean checked) {
        this.context = context;
        this.identity = identity;
        this.headers = headers;
        this.query = query;
        this.signs = signs;
        this.checked = checked;
    }

    public Response get(String path, Object... parameters) {
        return send(Method.GET, path, null, parameters);
    }

    public Response delete(String path, Object... parameters) {
        return send(Method.DELETE, path, null, parameters);
    }

    public Response post(String path, Object body, Object... parameters) {
        return send(Method.POST, path, body, parameters);
    }

    public Response put(String path, Object body, Object... parameters) {
        return send(Method.PUT, path, body, parameters);
    }

    public Response patch(String path, Object body, Object... parameters) {
        return send(Method.PATCH, path, body, parameters);
    }

    /** Adds a query parameter. Several values are sent as a repeated parameter. */
    public Caller query(String name, Object... values) {
        Map<String, List<Object>> more = new LinkedHashMap<>(query);
        more.put(name, List.of(values));
        return new Caller(context, identity, headers, more, signs, checked);
    }

    /** Sets or replaces a header. */
    public Caller header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Caller(context, identity, more, query, signs, checked);
    }

    public Caller withoutHeader(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(name);
        return new Caller(context, identity, fewer, query, signs, checked);
    }

    /** Sends this token only. It is not renewed if the server refuses it. */
    public Caller withToken(String token) {
        return withoutToken().header("Authorization", "Bearer " + token);
    }

    public Caller withoutToken() {
        return new Caller(context, identity, headers, query, false, checked).withoutHeader("Authorization");
    }

    /** Does not check responses against the description; for scenarios that violate it on purpose. */
    public Caller unchecked() {
        return new Caller(context, identity, headers, query, signs, false);
    }

    /** The account that the identity header names. */
    public String accountId() {
        return identity.accountId();
    }

    /** All items of a list, from the first page to the last. The path may contain a query. */
    public List<JsonNode> all(String path, Object... parameters) {
        List<JsonNode> items = new ArrayList<>();
        Paginator paginator = Paginator.ofUnknownStyle();
        for (Optional<Map<String, String>> next = paginator.next(); next.isPresent(); next = paginator.next()) {
            JsonNode page = withQuery(next.get()).read(path, parameters);
            Paginator.itemsOf(page).forEach(items::add);
            paginator.received(page);
        }
        Assertions.assertThat(paginator.isCircular())
                .as("whether the list names a page as the next one that was read before")
                .isFalse();
        return items;
    }

    private Caller withQuery(Map<String, String> parameters) {
        Caller caller = this;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            caller = caller.query(parameter.getKey(), parameter.getValue());
        }
        return caller;
    }

    /** The body of the response as a JSON tree. The status must be 200. */
    public JsonNode read(String path, Object... parameters) {
        return JsonTrees.read(
                        get(path, parameters).then().statusCode(200).extract().asString())
                .orElseThrow();
    }

    /** A REST Assured request to the host of this path, for requests that the other methods cannot express. */
    public RequestSpecification request(Method method, String path) {
        String baseUrl = context.world().target().hosts().forPath(method.name(), path, identity.regionalHost());
        RequestSpecification request = given().config(CONFIG)
                .baseUri(baseUrl)
                .headers(headers)
                .filter(new ContractFilter(context, identity, signs, checked));
        query.forEach((name, values) -> request.queryParam(name, values));
        return request;
    }

    private Response send(Method method, String path, Object body, Object... parameters) {
        RequestSpecification request = request(method, path);
        if (body != null) {
            request.contentType(headers.getOrDefault("Content-Type", "application/json"))
                    .body(JsonTrees.write(body));
        }
        return request.request(method, path, parameters);
    }
}
