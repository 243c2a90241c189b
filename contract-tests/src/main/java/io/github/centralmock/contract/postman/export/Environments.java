package io.github.centralmock.contract.postman.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;

/** The two environments: a mock on its default port with all requests allowed, and the live service with read requests only. */
final class Environments {
    private Environments() {}

    static JsonNode mock() {
        ObjectNode environment = named("Central Mock on localhost");
        ArrayNode values = environment.putArray("values");
        value(values, "mock", "true", "default");
        value(values, "id_host", "http://localhost:8080", "default");
        value(values, "global_host", "http://localhost:8080", "default");
        value(values, "regional_host", "http://localhost:8080", "default");
        accounts(values);
        value(values, "admin_token", "", "secret");
        value(values, "allow_writes", "true", "default");
        value(values, "allow_disruptive", "true", "default");
        return environment;
    }

    static JsonNode live() {
        ObjectNode environment = named("Sophos Central, live (read-only)");
        ArrayNode values = environment.putArray("values");
        value(values, "mock", "false", "default");
        value(values, "id_host", "https://id.sophos.com", "default");
        value(values, "global_host", "https://api.central.sophos.com", "default");
        value(values, "regional_host", "", "default");
        accounts(values);
        value(values, "allow_writes", "false", "default");
        value(values, "allow_disruptive", "false", "default");
        return environment;
    }

    private static void accounts(ArrayNode values) {
        for (String account : new String[] {"", "partner_", "organization_"}) {
            value(values, account + "client_id", "", "default");
            value(values, account + "client_secret", "", "secret");
        }
    }

    private static ObjectNode named(String name) {
        ObjectNode environment = JsonTrees.MAPPER.createObjectNode();
        environment.put("name", name);
        environment.put("_postman_variable_scope", "environment");
        return environment;
    }

    private static void value(ArrayNode values, String key, String value, String type) {
        values.addObject().put("key", key).put("value", value).put("type", type).put("enabled", true);
    }
}
