package io.github.centralmock.contract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The directory of a tenant, its own roles, and who administers it. */
final class DirectorySection {
    private static final String USERS = "/common/v1/directory/users";
    private static final String GROUPS = "/common/v1/directory/user-groups";
    /** The vendor's names; a role of any other name is the tenant's own. */
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

    /** Teaches the disguise whom and which machines there are, before any text is rewritten. */
    void learn() {
        for (JsonNode user : users) {
            for (String member : List.of("name", "firstName", "lastName", "email", "exchangeLogin", "domain")) {
                recording.disguise().learn(user.path(member).asText(""));
            }
        }
    }

    void write() {
        groups.forEach(this::group);
        users.forEach(this::user);
        Set<String> permissions = permissions();
        roles.stream().filter(DirectorySection::isOwn).forEach(role -> role(role, permissions));
        admins.forEach(this::admin);
    }

    private void group(JsonNode group) {
        ObjectNode thing = recording.add("userGroups");
        String name = recording.disguise().name(group.path("name").asText());
        thing.put("name", recording.labels("userGroups").give(group.path("id").asText(), name));
        recording.id(group, thing);
        recording.text(group, "description", thing, "description");
        source(group, GROUPS, thing);
    }

    private void source(JsonNode original, String list, ObjectNode thing) {
        new AllowedTokens(list).token(original, "/source/type").ifPresent(source -> thing.put("source", source));
        if (!original.path("domain").asText("").isEmpty()) {
            thing.put(
                    "directoryDomain",
                    recording.disguise().domain(original.path("domain").asText()));
        }
    }

    private void user(JsonNode user) {
        ObjectNode thing = recording.add("people");
        String name = recording.disguise().name(user.path("name").asText());
        thing.put("name", recording.labels("people").give(user.path("id").asText(), name));
        recording.id(user, thing);
        String mail = user.path("email").asText("");
        if (!mail.isEmpty()) {
            thing.put(
                    "email",
                    recording
                            .labels("mail")
                            .give(mail, recording.disguise().mail(mail))
                            .replace(" ", "-"));
        }
        if (!user.path("exchangeLogin").asText("").isEmpty()) {
            thing.put(
                    "exchangeLogin",
                    recording.disguise().login(user.path("exchangeLogin").asText()));
        }
        source(user, USERS, thing);
        ArrayNode in = thing.arrayNode();
        user.path("groups")
                .path("items")
                .forEach(group -> recording
                        .labels("userGroups")
                        .of(group.path("id").asText())
                        .ifPresent(in::add));
        if (!in.isEmpty()) {
            thing.set("groups", in);
        }
    }

    private static boolean isOwn(JsonNode role) {
        return role.path("type").asText().equals("custom");
    }

    /** What the vendor's own roles are made of; nothing else passes as the name of a permission set. */
    private Set<String> permissions() {
        Set<String> known = new HashSet<>();
        roles.stream()
                .filter(role -> PREDEFINED.contains(role.path("name").asText()))
                .forEach(role -> role.path("permissionSets").forEach(set -> known.add(set.asText())));
        return known;
    }

    private void role(JsonNode role, Set<String> permissions) {
        ObjectNode thing = recording.add("roles");
        String name = recording.disguise().name(role.path("name").asText());
        thing.put("name", recording.labels("roles").give(role.path("id").asText(), name));
        recording.id(role, thing);
        recording.text(role, "description", thing, "description");
        new AllowedTokens("/common/v1/roles")
                .token(role, "/principalType")
                .ifPresent(type -> thing.put("principalType", type));
        ArrayNode sets = thing.putArray("permissionSets");
        role.path("permissionSets").forEach(set -> {
            if (permissions.contains(set.asText())) {
                sets.add(set.asText());
            }
        });
    }

    private void admin(JsonNode admin) {
        recording
                .labels("people")
                .of(admin.path("users").path(0).path("id").asText())
                .ifPresentOrElse(
                        person -> {
                            ObjectNode thing = recording.add("admins").put("person", person);
                            recording.id(admin, thing);
                            thing.put("role", roleOf(admin.path("roleAssignments")));
                        },
                        () -> recording.leftOut().add("an administrator who is not in the directory"));
    }

    private String roleOf(JsonNode assignments) {
        for (int i = 1; i < assignments.size(); i++) {
            recording.leftOut().add("a further role of an administrator");
        }
        return assignments.isEmpty()
                ? "none"
                : roleOf(assignments.path(0).path("roleId").asText());
    }

    private String roleOf(String roleId) {
        return recording
                .labels("roles")
                .of(roleId)
                .or(() -> roles.stream()
                        .filter(role -> role.path("id").asText().equals(roleId))
                        .map(role -> role.path("name").asText())
                        .filter(PREDEFINED::contains)
                        .findFirst())
                .orElse("Read-only");
    }
}
