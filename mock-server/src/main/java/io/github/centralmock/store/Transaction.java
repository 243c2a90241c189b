package io.github.centralmock.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A view of one state, with the changes of a write. Other calls see the changes only after they are published. */
public final class Transaction {
    private final boolean writable;
    private State state;

    Transaction(State state, boolean writable) {
        this.state = state;
        this.writable = writable;
    }

    /** A transaction that builds on a state, which stays as it is; {@link #state()} is the result. */
    public static Transaction on(State state) {
        return new Transaction(state, true);
    }

    /** Whether it may change what it shows; what a read shows stays as it is. */
    public boolean isWritable() {
        return writable;
    }

    /** The state with the changes made so far. */
    public State state() {
        return state;
    }

    public Documents documents(String account, String collection) {
        return state.documents(account, collection);
    }

    public Optional<Document> find(String account, String collection, String id) {
        return documents(account, collection).find(id);
    }

    /** The documents that the index finds under that key; the first write that asks builds the index. */
    public List<Document> matching(String account, String collection, Index index, String key) {
        Documents documents = documents(account, collection);
        if (writable && !documents.isIndexedBy(index)) {
            documents = documents.indexedBy(index);
            replace(account, collection, documents);
        }
        return documents.matching(index, key);
    }

    /** Adds the document, or replaces the one with its id, which keeps its place unless the new one brings its own. */
    public Document put(String account, String collection, Document document) {
        Documents documents = documents(account, collection);
        Optional<Document> old = documents.find(document.id());
        Document placed = document.withPosition(positionOf(document, old));
        replace(account, collection, old.isPresent() ? documents.replacing(old.get(), placed) : documents.plus(placed));
        return placed;
    }

    /** Adds many new documents that bring their own places; for building estates. */
    public void putAll(String account, String collection, Collection<Document> added) {
        replace(account, collection, documents(account, collection).plusAll(added));
    }

    /** Removes the document; false when there was none. */
    public boolean remove(String account, String collection, String id) {
        Documents documents = documents(account, collection);
        Optional<Document> old = documents.find(id);
        old.ifPresent(found -> replace(account, collection, documents.minus(found)));
        return old.isPresent();
    }

    /** A number above all that this state has given; one that is restored gives the same numbers again. */
    public long nextNumber() {
        requireWritable();
        state = state.next();
        return state.sequence();
    }

    private String positionOf(Document document, Optional<Document> old) {
        if (document.position() != null) {
            return document.position();
        }
        return old.map(Document::position).orElseGet(() -> padded(nextNumber()));
    }

    private void replace(String account, String collection, Documents documents) {
        requireWritable();
        state = state.with(account, collection, documents);
    }

    /** Twelve digits, so that text order is number order. */
    private static String padded(long number) {
        String digits = Long.toString(number);
        return "000000000000".substring(Math.min(12, digits.length())) + digits;
    }

    private void requireWritable() {
        if (!writable) {
            throw new IllegalStateException("a read must not change state");
        }
    }
}
