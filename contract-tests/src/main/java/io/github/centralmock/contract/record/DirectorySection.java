package io.github.centralmock.contract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Records the users, user groups, custom roles and administrators of a tenant. */
final class DirectorySection {
    private static final String USERS = "/common/v1/directory/users";
    private static final String GROUPS = "/common/v1/directory/user-groups";
    /** The names of the predefined roles. */
    private static final Set<String> PREDEFINED = Set.of("Super Admin", "Admin", "Help Desk", "Read-only");

    private final Recording recording;
    private final List<JsonNode> users;
    private final List<JsonNode> groups;
    private final List<JsonNode> roles;
    private final List<JsonNode> admins;

    DirectorySection(Recording recording) {
        this.recording = recording;
        users = recording.lists().all(USERS, "");
        groups = recording.lists().all(GROUPS, "");
        roles = recording.lists().all("/common/v1/roles", "");
        admins = recording.lists().all("/common/v1/admins", "");
    }

    /** Registers the names of users with the pseudonymizer. Call this method before any text is rewritten. */
    void learn() {
        for (JsonNode user : users) {
            for (String member : List.of("name", "firstName", "lastName", "email", "exchangeLogin", "domain")) {
                recording.pseudonymizer().learn(user.path(member).asText(""));
            }
        }
    }

    void write() {
        groups.forEach(this::group);
        users.forEach(this::user);
        Set<String> permissions = predefinedPermissions();
        roles.stream().filter(DirectorySection::isCustom).forEach(role -> role(role, permissions));
        admins.forEach(this::admin);
    }

    private void group(JsonNode group) {
        ObjectNode estateItem = recording.add("userGroups");
        String name = recording.pseudonymizer().name(group.path("name").asText());
        estateItem.put(
                "name",
                recording.itemNames("userGroups").assign(group.path("id").asText(), name));
        recording.id(group, estateItem);
        recording.text(group, "description", estateItem, "description");
        writeSource(group, GROUPS, estateItem);
    }

    private void writeSource(JsonNode original, String list, ObjectNode estateItem) {
        new AllowedTokens(list).token(original, "/source/type").ifPresent(source -> estateItem.put("source", source));
        if (!original.path("domain").asText("").isEmpty()) {
            estateItem.put(
                    "directoryDomain",
                    recording.pseudonymizer().domain(original.path("domain").asText()));
        }
    }

    private void user(JsonNode user) {
        ObjectNode estateItem = recording.add("people");
        String name = recording.pseudonymizer().name(user.path("name").asText());
        estateItem.put(
                "name", recording.itemNames("people").assign(user.path("id").asText(), name));
        recording.id(user, estateItem);
        String mail = user.path("email").asText("");
        if (!mail.isEmpty()) {
            estateItem.put(
                    "email",
                    recording
                            .itemNames("mail")
                            .assign(mail, recording.pseudonymizer().mail(mail))
                            .replace(" ", "-"));
        }
        if (!user.path("exchangeLogin").asText("").isEmpty()) {
            estateItem.put(
                    "exchangeLogin",
                    recording.pseudonymizer().login(user.path("exchangeLogin").asText()));
        }
        writeSource(user, USERS, estateItem);
        ArrayNode groupNames = estateItem.arrayNode();
        user.path("groups")
                .path("items")
                .forEach(group -> recording
                        .itemNames("userGroups")
                        .of(group.path("id").asText())
                        .ifPresent(groupNames::add));
        if (!groupNames.isEmpty()) {
            estateItem.set("groups", groupNames);
        }
    }

    private static boolean isCustom(JsonNode role) {
        return role.path("type").asText().equals("custom");
    }

    /** The permission sets of the predefined roles. All other names of permission sets are left out. */
    private Set<String> predefinedPermissions() {
        Set<String> known = new HashSet<>();
        roles.stream()
                .filter(role -> PREDEFINED.contains(role.path("name").asText()))
                .forEach(role -> role.path("permissionSets").forEach(set -> known.add(set.asText())));
        return known;
    }

    private void role(JsonNode role, Set<String> permissions) {
        ObjectNode estateItem = recording.add("roles");
        String name = recording.pseudonymizer().name(role.path("name").asText());
        estateItem.put(
                "name", recording.itemNames("roles").assign(role.path("id").asText(), name));
        recording.id(role, estateItem);
        recording.text(role, "description", estateItem, "description");
        new AllowedTokens("/common/v1/roles")
                .token(role, "/principalType")
                .ifPresent(type -> estateItem.put("principalType", type));
        ArrayNode sets = estateItem.putArray("permissionSets");
        role.path("permissionSets").forEach(set -> {
            if (permissions.contains(set.asText())) {
                sets.add(set.asText());
            }
        });
    }

    private void admin(JsonNode admin) {
        recording
                .itemNames("people")
                .of(admin.path("users").path(0).path("id").asText())
                .ifPresentOrElse(
                        user -> {
                            ObjectNode estateItem = recording.add("admins").put("person", user);
                            recording.id(admin, estateItem);
                            estateItem.put("role", roleOf(admin.path("roleAssignments")));
                        },
                        () -> recording.leftOut().add("an administrator who is not in the directory"));
    }

    private String roleOf(JsonNode assignments) {
        for (int i = 1; i < assignments.size(); i++) {
            recording.leftOut().add("an additional role of an administrator");
        }
        return assignments.isEmpty()
                ? "none"
                : roleOf(assignments.path(0).path("roleId").asText());
    }

    private String roleOf(String roleId) {
        return recording
                .itemNames("roles")
                .of(roleId)
                .or(() -> roles.stream()
                        .filter(role -> role.path("id").asText().equals(roleId))
                        .map(role -> role.path("name").asText())
                        .filter(PREDEFINED::contains)
                        .findFirst())
                .orElse("Read-only");
    }
}
