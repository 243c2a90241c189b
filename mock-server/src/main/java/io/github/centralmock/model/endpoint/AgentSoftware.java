package io.github.centralmock.model.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;

/**
 * The software of an endpoint's agent: a module for each installed product, and the package that each part of the agent
 * follows. It is computed from the endpoint's products and never stored.
 */
final class AgentSoftware {
    private static final ObjectNode UNASSIGNED = Json.object("status", "unassigned");
    private static final ObjectNode ASSIGNED = Json.object("status", "assigned");

    private AgentSoftware() {}

    /** Changes nothing if the products of the endpoint are not known. */
    static void addTo(ObjectNode endpoint) {
        JsonNode products = endpoint.path("assignedProducts");
        if (products.isArray()) {
            endpoint.set("packages", packages(endpoint, products));
            endpoint.set("modules", modules(products));
        }
    }

    private static ArrayNode modules(JsonNode products) {
        ArrayNode modules = Json.array();
        for (JsonNode product : products) {
            if (isInstalled(product)) {
                ObjectNode module = modules.addObject();
                module.set("name", product.path("code"));
                module.set("version", product.path("version"));
            }
        }
        return modules;
    }

    private static ObjectNode packages(JsonNode endpoint, JsonNode products) {
        ObjectNode packages = Json.object();
        packages.set("protection", has(products, "endpointProtection") ? recommended(endpoint) : UNASSIGNED);
        boolean encrypts = has(products, "deviceEncryption") || endpoint.has("encryption");
        packages.set("encryption", encrypts ? ASSIGNED : UNASSIGNED);
        return packages.set("ztna", has(products, "ztna") ? ASSIGNED : UNASSIGNED);
    }

    private static ObjectNode recommended(JsonNode endpoint) {
        ObjectNode assigned = Json.object("name", "Recommended", "status", "assigned");
        SoftwarePackages.recommendedFor(
                        endpoint.path("os").path("platform").asText(),
                        endpoint.path("type").asText())
                .ifPresent(recommended -> assigned.set("assignedId", recommended.path("id")));
        return assigned;
    }

    private static boolean has(JsonNode products, String code) {
        return products.valueStream()
                .anyMatch(product -> product.path("code").asText().equals(code) && isInstalled(product));
    }

    private static boolean isInstalled(JsonNode product) {
        return product.path("status").asText().equals("installed");
    }
}
