package io.github.centralmock.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.time.Times;
import io.github.centralmock.world.Journal;
import io.github.centralmock.world.JournalEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The journal: what clients asked, what they got, what they did wrong. */
final class JournalControl {
    private static final int DEFAULT_LIMIT = 100;
    private static final Map<String, Function<JournalEntry, String>> FILTERS = Map.of(
            "method", JournalEntry::method,
            "path", JournalEntry::path,
            "operationId", JournalEntry::operationId,
            "accountId", JournalEntry::accountId,
            "clientId", JournalEntry::clientId,
            "status", entry -> String.valueOf(entry.status()));

    Reply newest(Call call) {
        Journal journal = call.world().journal();
        ArrayNode items = Json.array();
        journal.newest(limit(call), wanted(call)).forEach(entry -> items.add(shown(entry)));
        ObjectNode body = Json.object();
        body.set("items", items);
        return Reply.ok(body.put("kept", journal.kept()).put("dropped", journal.dropped()));
    }

    Reply clear(Call call) {
        call.world().journal().clear();
        return Reply.deleted();
    }

    /** {@code {"match":{...},"count":n}} or {@code "atLeast"}: says whether the journal holds so many such requests. */
    Reply verify(Call call) {
        AdminBody body = AdminBody.of(call, "match", "count", "atLeast");
        AdminBody match = body.object("match", FILTERS.keySet().toArray(String[]::new));
        Predicate<JournalEntry> wanted = FILTERS.entrySet().stream()
                .filter(filter -> match.has(filter.getKey()))
                .map(filter ->
                        same(filter.getValue(), match.text(filter.getKey()).orElseThrow()))
                .reduce(entry -> true, Predicate::and);
        int found = call.world().journal().newest(Integer.MAX_VALUE, wanted).size();
        boolean ok = body.has("count") ? found == body.whole("count", 0) : found >= body.whole("atLeast", 1);
        return Reply.ok(Json.object().put("verified", ok).put("found", found));
    }

    private static int limit(Call call) {
        String limit = first(call, "limit").orElse(String.valueOf(DEFAULT_LIMIT));
        try {
            int most = Integer.parseInt(limit);
            if (most >= 0) {
                return most;
            }
        } catch (NumberFormatException e) {
            // Reported below, together with numbers below zero.
        }
        throw ApiError.badRequest("\"limit\" must be a whole number from 0 to " + Integer.MAX_VALUE + ".");
    }

    private static Predicate<JournalEntry> wanted(Call call) {
        for (String name : call.request().query().keySet()) {
            if (!name.equals("limit") && !FILTERS.containsKey(name)) {
                throw ApiError.badRequest("\"" + name + "\" is not known here; known are limit, "
                        + String.join(", ", FILTERS.keySet().stream().sorted().toList()) + ".");
            }
        }
        return FILTERS.entrySet().stream()
                .filter(filter -> first(call, filter.getKey()).isPresent())
                .map(filter ->
                        same(filter.getValue(), first(call, filter.getKey()).orElseThrow()))
                .reduce(entry -> true, Predicate::and);
    }

    private static Predicate<JournalEntry> same(Function<JournalEntry, String> member, String value) {
        return entry -> value.equalsIgnoreCase(member.apply(entry));
    }

    private static Optional<String> first(Call call, String name) {
        return call.request().query().getOrDefault(name, List.of()).stream().findFirst();
    }

    private static ObjectNode shown(JournalEntry entry) {
        ObjectNode shown = Json.object().put("id", entry.id());
        shown.put("at", Times.text(entry.at()));
        shown.put("method", entry.method());
        shown.put("path", entry.path());
        shown.put("query", entry.query());
        shown.put("operationId", entry.operationId());
        shown.put("accountId", entry.accountId());
        shown.put("clientId", entry.clientId());
        shown.put("status", entry.status());
        shown.put("durationMicros", entry.durationMicros());
        shown.put("world", entry.world());
        shown.set("findings", Json.array(entry.findings()));
        return shown;
    }
}
