package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.directory.Memberships;
import io.github.centralmock.time.Times;
import java.time.Duration;
import java.util.List;

/** Reads the directory of a tenant: people, and the groups they are in. */
final class PeopleReader {
    private static final List<String> SOURCES = List.of("custom", "activeDirectory", "azureActiveDirectory");

    private final TenantDraft tenant;
    private final Memberships memberships;

    PeopleReader(TenantDraft tenant) {
        this.tenant = tenant;
        this.memberships = new Memberships(tenant.estate().state(), tenant.id());
    }

    void readGroups(Item section) {
        for (Item item : section.items("userGroups", "name")) {
            String name = item.text("name");
            ObjectNode tree = Json.object("id", tenant.id(item, Collections.USER_GROUPS, name), "name", name);
            tree.put("description", item.text("description", ""));
            addOrigin(item, tree);
            tenant.userGroups().add(item, "name", name, tree);
            tenant.put(Collections.USER_GROUPS, tree);
            item.noMore();
        }
    }

    void read(Item section) {
        section.items("people", "name").forEach(this::enter);
    }

    private void enter(Item item) {
        String name = item.text("name");
        String email = item.email("email", Invented.address(name, tenant.domain()));
        ObjectNode tree = Json.object("id", tenant.id(item, Collections.USERS, name), "name", name);
        tree.setAll(Invented.splitName(name));
        tree.put("email", email);
        item.optional("exchangeLogin").ifPresent(login -> tree.put("exchangeLogin", login));
        addOrigin(item, tree);
        tenant.userGroups()
                .allReferredBy(item, "groups")
                .forEach(group -> memberships.add(
                        group.path("id").asText(), tree.path("id").asText()));
        tenant.people().add(item, "name", name, tree);
        tenant.addresses().add(item, "email", email, tree);
        tenant.put(Collections.USERS, tree);
        item.noMore();
    }

    private void addOrigin(Item item, ObjectNode tree) {
        addOrigin(tree, tenant, item.oneOf("source", "custom", SOURCES));
        item.optional("directoryDomain").ifPresent(domain -> tree.put("domain", domain));
    }

    /** Where a person or group comes from, and since when it is here. */
    static void addOrigin(ObjectNode tree, TenantDraft tenant, String source) {
        tree.putObject("source").put("type", source);
        tree.set("tenant", tenant.reference());
        tree.put("createdAt", Times.text(tenant.estate().now().minus(Duration.ofDays(200))));
        tree.put("updatedAt", Times.text(tenant.estate().now().minus(Duration.ofDays(30))));
    }
}
