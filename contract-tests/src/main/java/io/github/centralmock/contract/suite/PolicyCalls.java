package io.github.centralmock.contract.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** Requests that several suites about policies send. The policies that they create apply to no user or endpoint. */
final class PolicyCalls {
    static final String POLICIES = "/endpoint/v1/policies";
    static final String POLICY = POLICIES + "/{id}";

    private final CentralExtension central;

    PolicyCalls(CentralExtension central) {
        this.central = central;
    }

    /** Creates a policy of this type with a name only and returns its id. */
    String createPolicy(String type) {
        return createPolicy(type, Map.of()).path("id").asText();
    }

    JsonNode createPolicy(String type, Map<String, ?> more) {
        return tree(create(type, more).then().statusCode(201).extract().response());
    }

    Response create(String type, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putIfAbsent("name", central.named("policy"));
        body.put("type", type);
        return central.asTenant().post(POLICIES, body);
    }

    JsonNode get(String id) {
        return central.asTenant().read(POLICY, id);
    }

    int priority(String id) {
        return get(id).path("priority").asInt();
    }

    JsonNode base(String type) {
        return central.asTenant().read(POLICIES + "/{type}/base", type);
    }

    void delete(String id) {
        central.asTenant().delete(POLICY, id).then().statusCode(200);
    }

    static JsonNode tree(Response response) {
        return JsonTrees.read(response.asString()).orElseThrow();
    }
}
