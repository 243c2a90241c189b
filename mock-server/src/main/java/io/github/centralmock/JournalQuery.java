package io.github.centralmock;

import io.github.centralmock.world.Journal;
import io.github.centralmock.world.JournalEntry;
import io.github.centralmock.world.JournalFilter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Requests of a journal that have something in common. Immutable; every question is answered from the journal as it is then. */
public final class JournalQuery {
    private final Journal journal;
    private final Map<String, String> wanted;

    JournalQuery(Journal journal, Map<String, String> wanted) {
        this.journal = journal;
        this.wanted = Map.copyOf(wanted);
    }

    /** Those with this method. */
    public JournalQuery method(String method) {
        return with("method", method);
    }

    /** Those with exactly this path, without the query string. */
    public JournalQuery path(String path) {
        return with("path", path);
    }

    /** Those of this operation, by its id in the API description. */
    public JournalQuery operation(String operationId) {
        return with("operationId", operationId);
    }

    /** Those for this account. */
    public JournalQuery account(String accountId) {
        return with("accountId", accountId);
    }

    /** Those sent with these credentials. */
    public JournalQuery client(CentralCredential credential) {
        return with("clientId", credential.clientId());
    }

    /** Those that were answered with this status. */
    public JournalQuery status(int status) {
        return with("status", String.valueOf(status));
    }

    private JournalQuery with(String member, String value) {
        Map<String, String> more = new HashMap<>(wanted);
        more.put(member, value);
        return new JournalQuery(journal, more);
    }

    /** The requests, the newest first. */
    public List<RecordedRequest> find() {
        return found(wanted).stream().map(JournalQuery::recorded).toList();
    }

    /** The newest of them. */
    public Optional<RecordedRequest> newest() {
        return journal.newest(1, JournalFilter.of(wanted)).stream()
                .map(JournalQuery::recorded)
                .findFirst();
    }

    /** How many there are. */
    public int count() {
        return found(wanted).size();
    }

    /**
     * Checks that there are exactly so many.
     *
     * @throws AssertionError if not; the message lists the newest requests that there are
     */
    public void verify(int times) {
        int found = count();
        if (found != times) {
            throw new AssertionError(difference("exactly " + times, found));
        }
    }

    /**
     * Checks that there are at least so many.
     *
     * @throws AssertionError if not; the message lists the newest requests that there are
     */
    public void verifyAtLeast(int times) {
        int found = count();
        if (found < times) {
            throw new AssertionError(difference("at least " + times, found));
        }
    }

    private List<JournalEntry> found(Map<String, String> members) {
        return journal.newest(Integer.MAX_VALUE, JournalFilter.of(members));
    }

    private String difference(String expected, int found) {
        String newest = journal.newest(10, JournalFilter.of(Map.of())).stream()
                .map(entry ->
                        System.lineSeparator() + "  " + entry.method() + " " + entry.path() + " -> " + entry.status())
                .collect(Collectors.joining());
        return "Expected " + expected + " requests with " + wanted + ", found " + found + ". The newest requests are:"
                + (newest.isEmpty() ? " none" : newest);
    }

    private static RecordedRequest recorded(JournalEntry entry) {
        return new RecordedRequest(
                entry.id(),
                entry.at(),
                entry.method(),
                entry.path(),
                Optional.ofNullable(entry.query()),
                Optional.ofNullable(entry.operationId()),
                Optional.ofNullable(entry.accountId()),
                Optional.ofNullable(entry.clientId()),
                entry.status(),
                Duration.ofNanos(entry.durationMicros() * 1_000),
                entry.findings());
    }
}
