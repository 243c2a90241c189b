package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Ids;
import io.github.centralmock.openapi.Formats;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.State;
import io.github.centralmock.store.Transaction;
import io.github.centralmock.time.Times;
import io.github.centralmock.world.Credential;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Builds an estate: the state so far, and the seed and time from which ids and times are derived. */
final class EstateBuilder {
    private final Transaction state = Transaction.on(State.EMPTY);
    private final List<Credential> credentials = new ArrayList<>();
    private final Set<String> usedIds = new HashSet<>();
    private final long seed;
    private final Instant now;

    EstateBuilder(long seed, Instant now) {
        this.seed = seed;
        this.now = now;
    }

    /**
     * The id of the section, or an id that depends only on the seed and the name.
     *
     * @param scope within which ids are unique, e.g. {@code tenants}
     */
    String id(YamlSection item, String scope, String name) {
        String id = item.optional("id")
                .filter(given -> isUuid(item, given))
                .map(given -> given.toLowerCase(Locale.ROOT))
                .orElseGet(() -> deriveId(name));
        boolean isNew = usedIds.add(scope + "/" + id);
        if (!isNew && item.has("id")) {
            item.addError("id", id + " is taken by another of the " + scope.substring(scope.lastIndexOf('/') + 1));
        }
        return id;
    }

    private static boolean isUuid(YamlSection item, String id) {
        boolean isUuid = Formats.is("uuid", id);
        if (!isUuid) {
            item.addError("id", "must be a UUID, not " + id);
        }
        return isUuid;
    }

    /** An id that depends only on the seed and the name. */
    String deriveId(String name) {
        return Ids.uuid(seed, name).toString();
    }

    /** Adds a document; its tree contains its id. */
    void put(String account, String collection, ObjectNode tree) {
        state.put(account, collection, Document.of(tree.path("id").asText(), tree));
    }

    /** The time of a member, in its wire format. */
    String time(YamlSection item, String key, String fallback) {
        return Times.text(item.time(key, fallback, now));
    }

    Transaction state() {
        return state;
    }

    long seed() {
        return seed;
    }

    Instant now() {
        return now;
    }

    List<Credential> credentials() {
        return credentials;
    }
}
