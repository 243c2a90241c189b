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
import io.github.centralmock.world.JournalFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The journal: what clients asked, what they got, what they did wrong. */
final class JournalControl {
    private static final int DEFAULT_LIMIT = 100;

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
        AdminBody match = body.object("match", JournalFilter.members().toArray(String[]::new));
        Map<String, String> wanted = new HashMap<>();
        JournalFilter.members().forEach(name -> match.text(name).ifPresent(value -> wanted.put(name, value)));
        int found = call.world()
                .journal()
                .newest(Integer.MAX_VALUE, JournalFilter.of(wanted))
                .size();
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
            if (!name.equals("limit") && !JournalFilter.members().contains(name)) {
                throw ApiError.badRequest("\"" + name + "\" is not known here; known are limit, "
                        + String.join(", ", JournalFilter.members()) + ".");
            }
        }
        Map<String, String> wanted = new HashMap<>();
        JournalFilter.members().forEach(name -> first(call, name).ifPresent(value -> wanted.put(name, value)));
        return JournalFilter.of(wanted);
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
