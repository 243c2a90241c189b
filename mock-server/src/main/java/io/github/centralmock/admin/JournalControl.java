package io.github.centralmock.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.time.Times;
import io.github.centralmock.world.Journal;
import io.github.centralmock.world.JournalEntry;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The journal: what clients asked, what they got, what they did wrong. */
final class JournalControl {
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
        int limit = new BigDecimal(call.query("limit").orElseThrow()).intValueExact();
        journal.newest(limit, all(call::query)).forEach(entry -> items.add(shown(entry)));
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
        JsonNode body = call.body();
        Predicate<JournalEntry> wanted =
                all(name -> Optional.ofNullable(body.path("match").path(name).asText(null)));
        int found = call.world().journal().newest(Integer.MAX_VALUE, wanted).size();
        boolean isVerified = body.hasNonNull("count")
                ? found == body.path("count").asInt()
                : found >= body.path("atLeast").asInt(1);
        return Reply.ok(Json.object().put("verified", isVerified).put("found", found));
    }

    /** Accepts entries whose members are as wanted; those that are not given may be anything. */
    private static Predicate<JournalEntry> all(Function<String, Optional<String>> wanted) {
        return FILTERS.entrySet().stream()
                .flatMap(filter -> wanted.apply(filter.getKey()).stream().map(value -> same(filter.getValue(), value)))
                .reduce(entry -> true, Predicate::and);
    }

    private static Predicate<JournalEntry> same(Function<JournalEntry, String> member, String value) {
        return entry -> value.equalsIgnoreCase(member.apply(entry));
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
