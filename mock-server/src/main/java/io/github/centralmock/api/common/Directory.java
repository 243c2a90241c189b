package io.github.centralmock.api.common;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.model.Admin;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.Memberships;
import io.github.centralmock.store.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The directory of the tenant that a call is about: people, groups, and the rules that hold for both. */
final class Directory {
    /** How many members or memberships an entry shows of itself; the rest are counted and have a list of their own. */
    private static final int SHOWN = 50;

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
        return call.records(Collections.USERS);
    }

    Records groups() {
        return call.records(Collections.USER_GROUPS);
    }

    /** The person of the path. @throws ApiError 404 */
    Document user() {
        return users().get(call.path("userId"));
    }

    /** The group of the path. @throws ApiError 404 */
    Document group() {
        return groups().get(call.path("groupId"));
    }

    /** The documents with the ids that a list member of the body names. @throws ApiError 404 when one is unknown */
    static List<Document> named(JsonNode ids, Records records) {
        List<String> texts = new ArrayList<>();
        ids.forEach(id -> texts.add(id.asText().toLowerCase(Locale.ROOT)));
        return texts.stream().distinct().map(records::get).toList();
    }

    /** @throws ApiError 409 when it is looked after in another directory, from which it is only copied */
    static void requireCustom(JsonNode entry) {
        if (!Json.at(entry, "source.type").asText("custom").equals("custom")) {
            throw ApiError.conflict("synchronised from another directory; change it there");
        }
    }

    static void requireCustom(List<Document> entries) {
        entries.forEach(entry -> requireCustom(entry.tree()));
    }

    /** Completes a new entry with what both people and groups carry. */
    void complete(ObjectNode entry) {
        entry.putObject("source").put("type", "custom");
        entry.putObject("tenant").put("id", call.account());
        entry.put("createdAt", call.nowText()).put("updatedAt", call.nowText());
    }

    /** Whether an administrator signs in as this person. */
    boolean isAdmin(String userId) {
        return Admin.isAdmin(call.records(Collections.ADMINS), userId);
    }

    /** {@code id} and {@code name} of each. */
    static ArrayNode references(List<Document> entries) {
        ArrayNode references = Json.array();
        entries.forEach(entry -> references.add(
                Json.object("id", entry.id(), "name", entry.tree().path("name").asText())));
        return references;
    }

    Document withGroups(Document user) {
        ObjectNode tree = user.edit();
        addGroups(tree);
        return user.with(tree);
    }

    Document withUsers(Document group) {
        ObjectNode tree = group.edit();
        addUsers(tree);
        return group.with(tree);
    }

    /** A page of people, each with the groups they are in. */
    Reply withGroups(Reply page) {
        return eachItem(page, this::addGroups);
    }

    /** A page of groups, each with the people in it. */
    Reply withUsers(Reply page) {
        return eachItem(page, this::addUsers);
    }

    private static Reply eachItem(Reply page, Consumer<ObjectNode> change) {
        JsonNode tree = page.tree();
        tree.path("items").forEach(item -> change.accept((ObjectNode) item));
        return Reply.ok(tree);
    }

    private void addGroups(ObjectNode user) {
        user.set("groups", excerpt(memberships.groupsOf(user.path("id").asText()), groups()));
    }

    private void addUsers(ObjectNode group) {
        group.set("users", excerpt(memberships.usersOf(group.path("id").asText()), users()));
    }

    private static ObjectNode excerpt(List<String> ids, Records records) {
        List<Document> shown = ids.stream().limit(SHOWN).map(records::get).toList();
        ObjectNode excerpt = Json.object().put("total", ids.size()).put("itemsCount", shown.size());
        excerpt.set("items", references(shown));
        return excerpt;
    }
}
