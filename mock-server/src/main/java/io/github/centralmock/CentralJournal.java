package io.github.centralmock;

import io.github.centralmock.world.Journal;
import java.util.Map;

/**
 * The requests that a world received: the newest, as many as {@link CentralMockBuilder#journalSize} says. A request is in it
 * before its client has the answer.
 */
public final class CentralJournal {
    private final Journal journal;

    CentralJournal(Journal journal) {
        this.journal = journal;
    }

    /** All requests. */
    public JournalQuery all() {
        return new JournalQuery(journal, Map.of());
    }

    /** The requests with this method and exactly this path, without the query string. */
    public JournalQuery on(String method, String path) {
        return all().method(method).path(path);
    }

    /** The requests of this operation, by its id in the API description, such as {@code listEndpoints}. */
    public JournalQuery operation(String operationId) {
        return all().operation(operationId);
    }

    /** How many requests were removed to make room for newer ones since the journal was last cleared. */
    public long dropped() {
        return journal.dropped();
    }

    /** Removes all entries. */
    public void clear() {
        journal.clear();
    }
}
