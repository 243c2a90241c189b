package io.github.centralmock.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.Documents;
import io.github.centralmock.store.Index;
import io.github.centralmock.store.Transaction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One collection of one account, as a handler sees it during one call. */
public final class Records {
    private final Transaction transaction;
    private final String account;
    private final String collection;

    public Records(Transaction transaction, String account, String collection) {
        this.transaction = transaction;
        this.account = account;
        this.collection = collection;
    }

    /** Finds by id; ids are compared without regard to case, as the vendor's UUIDs are. */
    public Optional<Document> find(String id) {
        Optional<Document> exact = all().find(id);
        return exact.isPresent() ? exact : all().find(id.toLowerCase(Locale.ROOT));
    }

    /** @throws ApiException 404 when there is none */
    public Document get(String id) {
        return find(id).orElseThrow(ApiException::notFound);
    }

    public boolean has(String id) {
        return find(id).isPresent();
    }

    /** The records that the index finds under that key: for uniqueness and look-ups that must stay quick. */
    public List<Document> matching(Index index, String key) {
        return transaction.matching(account, collection, index, key);
    }

    /** Every record, in the collection's order. */
    public Stream<Document> stream() {
        return all().stream();
    }

    /** The records at or behind a place in the collection's order, which need not exist. */
    public Stream<Document> from(String order) {
        return all().from(order);
    }

    public int size() {
        return all().size();
    }

    /** Adds a record at the end, or replaces the one with this id. */
    public Document put(String id, ObjectNode tree) {
        return put(Document.of(id, tree));
    }

    public Document put(Document document) {
        return transaction.put(account, collection, document);
    }

    /** Changes a copy of the record and stores it. @throws ApiError 404 when there is none */
    public Document change(String id, Consumer<ObjectNode> change) {
        Document old = get(id);
        ObjectNode copy = old.edit();
        change.accept(copy);
        return transaction.put(account, collection, old.with(copy));
    }

    /** Removes the record; false when there was none. */
    public boolean remove(String id) {
        return find(id).map(found -> transaction.remove(account, collection, found.id()))
                .orElse(false);
    }

    /** Another collection of the same account. */
    public Records sibling(String otherCollection) {
        return new Records(transaction, account, otherCollection);
    }

    /** The number that this state gave last. */
    public long lastNumber() {
        return transaction.state().sequence();
    }

    /** A number above all that this state has given. */
    public long nextNumber() {
        return transaction.nextNumber();
    }

    /** Whether the collection is empty and stays empty during this call, because the call only reads. */
    public boolean isPermanentlyEmpty() {
        return !transaction.isWritable() && size() == 0;
    }

    public String account() {
        return account;
    }

    Documents all() {
        return transaction.documents(account, collection);
    }
}
