package io.github.centralmock.model.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.VendorData;
import io.github.centralmock.openapi.Schema;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The types of policies and their settings, from a resource that is read on first use. */
public final class PolicyCatalog {
    private final JsonNode data;
    private final Map<String, PolicyType> types = new LinkedHashMap<>();

    private static final class Once {
        static final PolicyCatalog READ = new PolicyCatalog(VendorData.read("policy-settings"));
    }

    private PolicyCatalog(JsonNode data) {
        this.data = data;
        data.path("types").forEach(type -> {
            String token = type.path("type").asText();
            types.put(token, new PolicyType((ObjectNode) type, types.size(), settingsOf(token)));
        });
    }

    private Map<String, PolicySetting> settingsOf(String type) {
        Map<String, PolicySetting> settings = new LinkedHashMap<>();
        data.path("settings").forEach(definition -> {
            if (Json.hasAny(definition.path("policyTypes"), List.of(type))) {
                PolicySetting setting = new PolicySetting((ObjectNode) definition, shape(definition));
                settings.put(setting.key(), setting);
            }
        });
        return settings;
    }

    private Schema shape(JsonNode definition) {
        JsonNode schema = data.path("schemas").path(definition.path("schema").asText());
        return schema.isMissingNode() ? Schema.ANYTHING : Schema.of(schema);
    }

    /** All types, older ones included, sorted as in lists. */
    public static Collection<PolicyType> types() {
        return Once.READ.types.values();
    }

    /** @throws ApiException 404 when there is no such type */
    public static PolicyType type(String token) {
        PolicyType type = Once.READ.types.get(token);
        if (type == null) {
            throw ApiException.notFound();
        }
        return type;
    }

    /** The settings reference of these types, in wire form. */
    public static ObjectNode reference(List<PolicyType> types) {
        JsonNode data = Once.READ.data;
        ObjectNode reference = Json.object("version", data.path("version").asText());
        reference.set("schemas", data.path("schemas").deepCopy());
        ArrayNode items = reference.putArray("items");
        types.forEach(type -> items.add(type.metadata()));
        return reference;
    }
}
