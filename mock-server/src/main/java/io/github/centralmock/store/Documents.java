package io.github.centralmock.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pcollections.TreePMap;

/** One collection: immutable, found by id or through an index, read in order from any place. */
public final class Documents {
    static final Documents NONE = new Documents(TreePMap.empty(), TreePMap.empty(), TreePMap.empty());

    private final TreePMap<String, Document> byId;
    private final TreePMap<String, Document> byPosition;
    private final TreePMap<String, IndexEntries> indexes;

    private Documents(
            TreePMap<String, Document> byId,
            TreePMap<String, Document> inOrder,
            TreePMap<String, IndexEntries> indexes) {
        this.byId = byId;
        this.byPosition = inOrder;
        this.indexes = indexes;
    }

    public Optional<Document> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public int size() {
        return byId.size();
    }

    /** Every document, in order. */
    public Stream<Document> stream() {
        return byPosition.values().stream();
    }

    /** The documents behind {@code order}, which need not exist (any more). */
    public Stream<Document> after(String order) {
        return byPosition.tailMap(order, false).values().stream();
    }

    /** The documents at or behind {@code order}, which need not exist (any more). */
    public Stream<Document> from(String order) {
        return byPosition.tailMap(order, true).values().stream();
    }

    /** The documents with that key, in no particular order; quick only when {@link #isIndexedBy}. */
    public List<Document> matching(Index index, String key) {
        IndexEntries entries = indexes.get(index.name());
        if (entries == null) {
            return stream()
                    .filter(document -> key.equals(index.key().apply(document)))
                    .toList();
        }
        return entries.ids(key).stream().map(byId::get).toList();
    }

    boolean isIndexedBy(Index index) {
        return indexes.containsKey(index.name());
    }

    Documents indexedBy(Index index) {
        return new Documents(byId, byPosition, indexes.plus(index.name(), IndexEntries.of(index, byId.values())));
    }

    /** With one more document, which is known not to be there yet. */
    Documents plus(Document added) {
        TreePMap<String, IndexEntries> updated = indexes;
        for (IndexEntries entries : indexes.values()) {
            updated = updated.plus(entries.index().name(), entries.plus(added));
        }
        return with(added, byPosition, updated);
    }

    /** With {@code changed} in the place of the document that had its id. */
    Documents replacing(Document old, Document changed) {
        TreePMap<String, IndexEntries> updated = indexes;
        for (IndexEntries entries : indexes.values()) {
            updated = updated.plus(entries.index().name(), entries.replacing(old, changed));
        }
        boolean stays = old.position().equals(changed.position());
        return with(changed, stays ? byPosition : byPosition.minus(old.position()), updated);
    }

    private Documents with(
            Document document, TreePMap<String, Document> places, TreePMap<String, IndexEntries> updated) {
        return new Documents(byId.plus(document.id(), document), places.plus(document.position(), document), updated);
    }

    /** Adds many new documents at once, which is much faster than one by one for an empty collection. */
    Documents plusAll(Collection<Document> added) {
        if (size() > 0 || !indexes.isEmpty()) {
            Documents all = this;
            for (Document document : added) {
                Document old = all.byId.get(document.id());
                all = old == null ? all.plus(document) : all.replacing(old, document);
            }
            return all;
        }
        SortedMap<String, Document> ids = new TreeMap<>();
        SortedMap<String, Document> orders = new TreeMap<>();
        for (Document document : added) {
            ids.put(document.id(), document);
            orders.put(document.position(), document);
        }
        return new Documents(TreePMap.fromSortedMap(ids), TreePMap.fromSortedMap(orders), indexes);
    }

    Documents minus(Document document) {
        TreePMap<String, IndexEntries> updated = indexes;
        for (IndexEntries entries : indexes.values()) {
            updated = updated.plus(entries.index().name(), entries.minus(document));
        }
        return new Documents(byId.minus(document.id()), byPosition.minus(document.position()), updated);
    }
}
