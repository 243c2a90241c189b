package io.github.centralmock.world;

import io.github.centralmock.store.Document;
import io.github.centralmock.store.State;
import io.github.centralmock.store.Transaction;
import java.util.List;
import java.util.Optional;

/**
 * The credentials of accounts that were made while the world runs. They are part of its state, so that they come and go
 * with their accounts whenever it is reset or restored.
 */
public final class RuntimeCredentials {
    private static final String ACCOUNT = "world";
    private static final String COLLECTION = "credentials";

    private RuntimeCredentials() {}

    public static void add(Transaction state, Credential credential) {
        state.put(ACCOUNT, COLLECTION, Document.of(credential.clientId(), credential.tree()));
    }

    static Optional<Credential> find(Transaction state, String clientId) {
        return state.find(ACCOUNT, COLLECTION, clientId).map(document -> Credential.of(document.tree()));
    }

    static List<Credential> all(Transaction state) {
        return state.documents(ACCOUNT, COLLECTION).stream()
                .map(document -> Credential.of(document.tree()))
                .toList();
    }

    /** The state without them, for a world that has credentials of its own in their place. */
    static State without(State state) {
        Transaction copy = Transaction.on(state);
        all(copy).forEach(credential -> copy.remove(ACCOUNT, COLLECTION, credential.clientId()));
        return copy.state();
    }
}
