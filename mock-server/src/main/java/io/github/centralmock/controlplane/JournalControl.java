package io.github.centralmock.controlplane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Response;
import io.github.centralmock.time.Times;
import io.github.centralmock.world.Journal;
import io.github.centralmock.world.JournalEntry;
import io.github.centralmock.world.JournalFilter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The journal: what clients asked, what they got, what they did wrong. */
final class JournalControl {

    Response newest(Call call) {
        Journal journal = call.world().journal();
        ArrayNode items = Json.array();
        int limit = new BigDecimal(call.query("limit").orElseThrow()).intValueExact();
        journal.newest(limit, filter(call::query)).forEach(entry -> items.add(shown(entry)));
        ObjectNode body = Json.object();
        body.set("items", items);
        return Response.ok(body.put("kept", journal.kept()).put("dropped", journal.dropped()));
    }

    Response clear(Call call) {
        call.world().journal().clear();
        return Response.deleted();
    }

    /** {@code {"match":{...},"count":n}} or {@code "atLeast"}: says whether the journal holds so many such requests. */
    Response verify(Call call) {
        JsonNode body = call.body();
        Predicate<JournalEntry> filter =
                filter(name -> Optional.ofNullable(body.path("match").path(name).asText(null)));
        int found = call.world().journal().newest(Integer.MAX_VALUE, filter).size();
        boolean isVerified = body.hasNonNull("count")
                ? found == body.path("count").asInt()
                : found >= body.path("atLeast").asInt(1);
        return Response.ok(Json.object().put("verified", isVerified).put("found", found));
    }

    /** Accepts the entries that have all given values. */
    private static Predicate<JournalEntry> filter(Function<String, Optional<String>> given) {
        Map<String, String> values = new HashMap<>();
        JournalFilter.members().forEach(name -> given.apply(name).ifPresent(value -> values.put(name, value)));
        return JournalFilter.of(values);
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
