package io.github.centralmock.store;

import java.util.List;
import org.pcollections.ConsPStack;
import org.pcollections.PStack;
import org.pcollections.TreePMap;

/** What an index knows of one version of a collection: which ids have which key. Immutable like the collection. */
record IndexEntries(Index index, TreePMap<String, PStack<String>> idsByKey) {
    static IndexEntries of(Index index, Iterable<Document> documents) {
        IndexEntries entries = new IndexEntries(index, TreePMap.empty());
        for (Document document : documents) {
            entries = entries.plus(document);
        }
        return entries;
    }

    List<String> ids(String key) {
        return idsByKey.getOrDefault(key, ConsPStack.empty());
    }

    IndexEntries plus(Document document) {
        String key = index.key().apply(document);
        if (key == null) {
            return this;
        }
        PStack<String> ids = idsByKey.getOrDefault(key, ConsPStack.empty());
        return new IndexEntries(index, idsByKey.plus(key, ids.plus(document.id())));
    }

    IndexEntries replacing(Document old, Document changed) {
        String before = index.key().apply(old);
        return before != null && before.equals(index.key().apply(changed))
                ? this
                : minus(old).plus(changed);
    }

    IndexEntries minus(Document document) {
        String key = index.key().apply(document);
        PStack<String> ids = key == null ? null : idsByKey.get(key);
        if (ids == null) {
            return this;
        }
        PStack<String> rest = ids.minus(document.id());
        return new IndexEntries(index, rest.isEmpty() ? idsByKey.minus(key) : idsByKey.plus(key, rest));
    }
}
