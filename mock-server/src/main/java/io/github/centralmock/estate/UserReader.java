package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.directory.Memberships;
import io.github.centralmock.time.Times;
import java.time.Duration;
import java.util.List;

/** Reads the directory of a tenant: users and their groups. */
final class UserReader {
    private static final List<String> SOURCES = List.of("custom", "activeDirectory", "azureActiveDirectory");

    private final TenantContext tenant;
    private final Memberships memberships;

    UserReader(TenantContext tenant) {
        this.tenant = tenant;
        this.memberships = new Memberships(tenant.estate().state(), tenant.id());
    }

    void readGroups(YamlSection section) {
        for (YamlSection item : section.sections("userGroups", "name")) {
            String name = item.text("name");
            ObjectNode tree = Json.object("id", tenant.id(item, CollectionNames.USER_GROUPS, name), "name", name);
            tree.put("description", item.text("description", ""));
            addOrigin(item, tree);
            tenant.userGroups().add(item, "name", name, tree);
            tenant.put(CollectionNames.USER_GROUPS, tree);
            item.rejectUnknown();
        }
    }

    void read(YamlSection section) {
        section.sections("people", "name").forEach(this::readUser);
    }

    private void readUser(YamlSection item) {
        String name = item.text("name");
        String email = item.email("email", FakeData.emailAddress(name, tenant.domain()));
        ObjectNode tree = Json.object("id", tenant.id(item, CollectionNames.USERS, name), "name", name);
        tree.setAll(FakeData.splitName(name));
        tree.put("email", email);
        item.optional("exchangeLogin").ifPresent(login -> tree.put("exchangeLogin", login));
        addOrigin(item, tree);
        tenant.userGroups()
                .resolveAll(item, "groups")
                .forEach(group -> memberships.add(
                        group.path("id").asText(), tree.path("id").asText()));
        tenant.users().add(item, "name", name, tree);
        tenant.addresses().add(item, "email", email, tree);
        tenant.put(CollectionNames.USERS, tree);
        item.rejectUnknown();
    }

    private void addOrigin(YamlSection item, ObjectNode tree) {
        addOrigin(tree, tenant, item.oneOf("source", "custom", SOURCES));
        item.optional("directoryDomain").ifPresent(domain -> tree.put("domain", domain));
    }

    /** The source and the creation time of a user or group. */
    static void addOrigin(ObjectNode tree, TenantContext tenant, String source) {
        tree.putObject("source").put("type", source);
        tree.set("tenant", tenant.reference());
        tree.put("createdAt", Times.text(tenant.estate().now().minus(Duration.ofDays(200))));
        tree.put("updatedAt", Times.text(tenant.estate().now().minus(Duration.ofDays(30))));
    }
}
