package io.github.centralmock.api.common;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.EmbeddedList;
import io.github.centralmock.model.admin.Admin;
import io.github.centralmock.model.directory.Memberships;
import io.github.centralmock.store.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The directory of the tenant that a call is about: users, groups, and the rules for both. */
final class Directory {
    private final Call call;
    private final Memberships memberships;

    private Directory(Call call) {
        this.call = call;
        this.memberships = Memberships.of(call);
    }

    static Directory of(Call call) {
        return new Directory(call);
    }

    Memberships memberships() {
        return memberships;
    }

    Records users() {
        return call.records(CollectionNames.USERS);
    }

    Records groups() {
        return call.records(CollectionNames.USER_GROUPS);
    }

    /** The user in the path. @throws ApiError 404 */
    Document user() {
        return users().get(call.path("userId"));
    }

    /** The group in the path. @throws ApiError 404 */
    Document group() {
        return groups().get(call.path("groupId"));
    }

    /** The documents with the ids that a list member of the body names. @throws ApiError 404 when one is unknown */
    static List<Document> named(JsonNode ids, Records records) {
        List<String> texts = new ArrayList<>();
        ids.forEach(id -> texts.add(id.asText().toLowerCase(Locale.ROOT)));
        return texts.stream().distinct().map(records::get).toList();
    }

    /** @throws ApiException 409 if another directory synchronises it */
    static void requireCustom(JsonNode entry) {
        if (!Json.at(entry, "source.type").asText("custom").equals("custom")) {
            throw ApiException.conflict("synchronised from another directory; change it there");
        }
    }

    static void requireCustom(List<Document> entries) {
        entries.forEach(entry -> requireCustom(entry.tree()));
    }

    /** Adds the members that users and groups share to a new entry. */
    void complete(ObjectNode entry) {
        entry.putObject("source").put("type", "custom");
        entry.putObject("tenant").put("id", call.account());
        entry.put("createdAt", call.nowText()).put("updatedAt", call.nowText());
    }

    /** Whether the user is an administrator. */
    boolean isAdmin(String userId) {
        return Admin.isAdmin(call.records(CollectionNames.ADMINS), userId);
    }

    /** {@code id} and {@code name} of each. */
    static ArrayNode references(List<Document> entries) {
        ArrayNode references = Json.array();
        entries.forEach(entry -> references.add(reference(entry)));
        return references;
    }

    private static ObjectNode reference(Document entry) {
        return Json.object("id", entry.id(), "name", entry.tree().path("name").asText());
    }

    /** The user with his or her groups. */
    static Document withGroups(Call call, Document user) {
        Directory directory = of(call);
        return with(user, "groups", directory.memberships.groupsOf(user.id()), directory.groups());
    }

    /** The group with its users. */
    static Document withUsers(Call call, Document group) {
        Directory directory = of(call);
        return with(group, "users", directory.memberships.usersOf(group.id()), directory.users());
    }

    private static Document with(Document entry, String member, List<String> ids, Records records) {
        ObjectNode tree = entry.edit();
        tree.set(
                member,
                EmbeddedList.of(ids.size(), ids.stream().map(records::get).map(Directory::reference)));
        return entry.with(tree);
    }
}
