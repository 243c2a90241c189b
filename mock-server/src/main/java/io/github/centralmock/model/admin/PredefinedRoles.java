package io.github.centralmock.model.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.VendorData;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.Transaction;
import java.util.ArrayList;
import java.util.List;

/**
 * The roles that every account has from the start, with the same ids in all tenants, and with other ids in all partners.
 * They are at the end of {@link CollectionNames#ROLES}, after the custom roles.
 */
public enum PredefinedRoles {
    TENANT("tenant"),
    PARTNER("partner");

    /** Digits of custom roles sort before it. */
    private static final String PLACE_BEHIND_CUSTOM_ROLES = "~%02d";

    private final String level;
    private List<Document> roles;

    PredefinedRoles(String level) {
        this.level = level;
    }

    /** Gives an account its predefined roles. */
    public void putInto(Transaction state, String accountId) {
        all().forEach(role -> state.put(accountId, CollectionNames.ROLES, role));
    }

    /** The id of the super administrator's role, which at least one administrator must have. */
    public String superAdmin() {
        return all().get(0).id();
    }

    /** The id of the role of this name, compared without regard to case. @throws IllegalArgumentException for others */
    public String idOf(String name) {
        return all().stream()
                .filter(role -> role.tree().path("name").asText().equalsIgnoreCase(name))
                .map(Document::id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no predefined " + level + " role is called " + name));
    }

    /** Whether it is the super administrator's role, at either level. */
    static boolean isSuperAdmin(String roleId) {
        return TENANT.superAdmin().equals(roleId) || PARTNER.superAdmin().equals(roleId);
    }

    private synchronized List<Document> all() {
        if (roles == null) {
            List<Document> read = new ArrayList<>();
            for (JsonNode role : VendorData.read("predefined-roles").path(level)) {
                String place = String.format(PLACE_BEHIND_CUSTOM_ROLES, read.size());
                read.add(Document.atPosition(role.path("id").asText(), place, (ObjectNode) role));
            }
            roles = List.copyOf(read);
        }
        return roles;
    }
}
