package io.github.centralmock.model.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;

/**
 * The software of a machine's agent: a module for each product that is installed, and the package that each part of the
 * agent follows. It follows from the machine's products, so it is worked out for whoever looks and never stored.
 */
final class AgentSoftware {
    private static final ObjectNode UNASSIGNED = Json.object("status", "unassigned");
    private static final ObjectNode ASSIGNED = Json.object("status", "assigned");

    private AgentSoftware() {}

    /** Adds nothing to a machine of whose products nothing is known. */
    static void addTo(ObjectNode machine) {
        JsonNode products = machine.path("assignedProducts");
        if (products.isArray()) {
            machine.set("packages", packages(machine, products));
            machine.set("modules", modules(products));
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

    private static ObjectNode packages(JsonNode machine, JsonNode products) {
        ObjectNode packages = Json.object();
        packages.set("protection", has(products, "endpointProtection") ? recommended(machine) : UNASSIGNED);
        boolean encrypts = has(products, "deviceEncryption") || machine.has("encryption");
        packages.set("encryption", encrypts ? ASSIGNED : UNASSIGNED);
        return packages.set("ztna", has(products, "ztna") ? ASSIGNED : UNASSIGNED);
    }

    private static ObjectNode recommended(JsonNode machine) {
        ObjectNode assigned = Json.object("name", "Recommended", "status", "assigned");
        SoftwarePackages.recommendedFor(
                        machine.path("os").path("platform").asText(),
                        machine.path("type").asText())
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
