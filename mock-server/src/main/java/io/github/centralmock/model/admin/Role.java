package io.github.centralmock.model.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.store.Document;
import java.util.List;

/** A role of a tenant or of a partner: a document of {@link CollectionNames#ROLES}. */
public record Role(Document document) {
    /** A role that is not stored yet. */
    public static Role of(ObjectNode tree) {
        return new Role(Document.of(tree.path("id").asText(), tree));
    }

    public String id() {
        return document.id();
    }

    public String name() {
        return tree().path("name").asText();
    }

    /** Whether it was made by the account; predefined roles cannot be changed or deleted. */
    public boolean isCustom() {
        return tree().path("type").asText().equals("custom");
    }

    /** {@code user} for administrators, {@code service} for API credentials. */
    public String principalType() {
        return tree().path("principalType").asText();
    }

    /** The ids of its permission sets. */
    public List<String> permissionSets() {
        return tree().path("permissionSets").valueStream().map(JsonNode::asText).toList();
    }

    private JsonNode tree() {
        return document.tree();
    }
}
