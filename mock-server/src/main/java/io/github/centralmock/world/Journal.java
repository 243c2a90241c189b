package io.github.centralmock.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The newest requests of a world, up to a bound; older ones are dropped and counted. */
public final class Journal {
    private final JournalEntry[] ring;
    private long written;
    private long clearedAt;

    public Journal(int capacity) {
        ring = new JournalEntry[capacity];
    }

    /** What an entry is made of, once it has its number. */
    @FunctionalInterface
    public interface EntryFactory {
        JournalEntry create(long id);
    }

    public synchronized void add(EntryFactory entry) {
        written++;
        ring[(int) (written % ring.length)] = entry.create(written);
    }

    /** The newest entries first, at most {@code limit} of those that {@code wanted} accepts. */
    public synchronized List<JournalEntry> newest(int limit, Predicate<JournalEntry> wanted) {
        List<JournalEntry> found = new ArrayList<>();
        for (long id = written; id > written - kept() && found.size() < limit; id--) {
            JournalEntry entry = ring[(int) (id % ring.length)];
            if (wanted.test(entry)) {
                found.add(entry);
            }
        }
        return found;
    }

    /** How many entries are held. */
    public synchronized long kept() {
        return Math.min(written - clearedAt, ring.length);
    }

    /** How many entries made room for newer ones since the journal was last cleared. */
    public synchronized long dropped() {
        return written - clearedAt - kept();
    }

    public synchronized void clear() {
        clearedAt = written;
        java.util.Arrays.fill(ring, null);
    }
}
