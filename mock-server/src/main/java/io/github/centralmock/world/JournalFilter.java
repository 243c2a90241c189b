package io.github.centralmock.world;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** A filter of journal entries: members and their required values, without regard to case. */
public final class JournalFilter {
    private static final Map<String, Function<JournalEntry, String>> MEMBERS = Map.of(
            "method", JournalEntry::method,
            "path", JournalEntry::path,
            "operationId", JournalEntry::operationId,
            "accountId", JournalEntry::accountId,
            "clientId", JournalEntry::clientId,
            "status", entry -> String.valueOf(entry.status()));

    private JournalFilter() {}

    /** The members that can be asked for, in alphabetical order. */
    public static Set<String> members() {
        return new TreeSet<>(MEMBERS.keySet());
    }

    /** Accepts the entries that have all these values; every name is one of the members. */
    public static Predicate<JournalEntry> of(Map<String, String> wanted) {
        return wanted.entrySet().stream()
                .map(member -> has(MEMBERS.get(member.getKey()), member.getValue()))
                .reduce(entry -> true, Predicate::and);
    }

    private static Predicate<JournalEntry> has(Function<JournalEntry, String> member, String value) {
        return entry -> value.equalsIgnoreCase(member.apply(entry));
    }
}
