package io.github.centralmock.store;

import org.pcollections.TreePMap;

/**
 * Everything a world holds, as one immutable value: account, then collection, then documents. Keeping a state is a
 * snapshot, setting one is a restore, and both take the same time whatever the size.
 */
public final class State {
    /** The empty state. */
    public static final State EMPTY = new State(TreePMap.empty(), 0);

    private final TreePMap<String, TreePMap<String, Documents>> accounts;
    private final long sequence;

    private State(TreePMap<String, TreePMap<String, Documents>> accounts, long sequence) {
        this.accounts = accounts;
        this.sequence = sequence;
    }

    /** The collection of an account; empty if no document was ever put there. */
    public Documents documents(String account, String collection) {
        TreePMap<String, Documents> collections = accounts.get(account);
        Documents documents = collections == null ? null : collections.get(collection);
        return documents == null ? Documents.NONE : documents;
    }

    /** How many numbers were drawn so far; the next id and the next place in a collection come from it. */
    public long sequence() {
        return sequence;
    }

    State next() {
        return new State(accounts, sequence + 1);
    }

    State with(String account, String collection, Documents documents) {
        TreePMap<String, Documents> collections = accounts.getOrDefault(account, TreePMap.empty());
        return new State(accounts.plus(account, collections.plus(collection, documents)), sequence);
    }
}
