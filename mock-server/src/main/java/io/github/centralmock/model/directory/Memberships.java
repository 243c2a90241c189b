package io.github.centralmock.model.directory;

import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.Transaction;
import java.util.List;

/** Which user is in which group of a tenant's directory; answers from either side. */
public final class Memberships {
    private static final String COLLECTION = "memberships";

    private final Transaction state;
    private final String tenantId;

    public Memberships(Transaction state, String tenantId) {
        this.state = state;
        this.tenantId = tenantId;
    }

    /** Those of the tenant that a call is about. */
    public static Memberships of(Call call) {
        return new Memberships(call.transaction(), call.account());
    }

    /** Puts a user into a group; false if the user was in it already. */
    public boolean add(String groupId, String userId) {
        boolean isNew = !has(groupId, userId);
        if (isNew) {
            put(inGroup(groupId) + userId);
            put(ofUser(userId) + groupId);
        }
        return isNew;
    }

    /** Takes a user out of a group; false if the user was not in it. */
    public boolean remove(String groupId, String userId) {
        state.remove(tenantId, COLLECTION, ofUser(userId) + groupId);
        return state.remove(tenantId, COLLECTION, inGroup(groupId) + userId);
    }

    public boolean has(String groupId, String userId) {
        return state.find(tenantId, COLLECTION, inGroup(groupId) + userId).isPresent();
    }

    /** The ids of the users in a group. */
    public List<String> usersOf(String groupId) {
        return behind(inGroup(groupId));
    }

    /** The ids of the groups that a user is in. */
    public List<String> groupsOf(String userId) {
        return behind(ofUser(userId));
    }

    // Each membership is stored under its group and under its user, so that both are ranges of the collection.

    private static String inGroup(String groupId) {
        return "group/" + groupId + "/";
    }

    private static String ofUser(String userId) {
        return "user/" + userId + "/";
    }

    private void put(String key) {
        state.put(tenantId, COLLECTION, Document.atPosition(key, key, Json.object()));
    }

    private List<String> behind(String prefix) {
        return state.documents(tenantId, COLLECTION)
                .from(prefix)
                .map(Document::id)
                .takeWhile(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }
}
