package io.github.centralmock.api.siem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.api.siem.Source.Entry;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Response;
import io.github.centralmock.model.CollectionNames;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What happened in the last 24 hours, page by page. From cursor to cursor nothing is left out and nothing comes twice,
 * whether entries share a millisecond, are entered late, or lie in the future at first.
 */
final class Feed {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int SMALLEST_LIMIT = 200;

    private final Source source;

    Feed(Source source) {
        this.source = source;
    }

    Response page(Call call) {
        Cursor start = start(call).atMost(Cursor.endOf(call.now()));
        int limit = limit(call);
        List<Entry> found = Stream.concat(enteredLate(call, start), afterCursor(call, start))
                .filter(typeFilter(call))
                .limit(limit + 1L)
                .toList();
        boolean more = found.size() > limit;
        List<Entry> page = more ? found.subList(0, limit) : found;
        ArrayNode items = Json.array();
        page.forEach(entry -> items.add(source.shown(call, entry.document())));
        ObjectNode body = Json.object().put("has_more", more);
        body.set("items", items);
        return Response.ok(body.put("next_cursor", next(call, start, page, more).text()));
    }

    /** Fewer than the smallest page is lifted to it; more than the largest is refused by the description. */
    private static int limit(Call call) {
        int asked = call.query("limit")
                .map(BigDecimal::new)
                .map(BigDecimal::intValue)
                .orElse(SMALLEST_LIMIT);
        return Math.max(SMALLEST_LIMIT, asked);
    }

    /** The start: the cursor, else the date, else 24 hours ago. */
    private static Cursor start(Call call) {
        long entered = entered(call);
        return call.query("cursor")
                .map(text -> Cursor.parse(text, entered))
                .orElseGet(() -> Cursor.before(
                        call.query("from_date")
                                .map(seconds -> moment(new BigDecimal(seconds), call.now()))
                                .orElse(oldest(call)),
                        entered));
    }

    /** @throws ApiException 400 for more than 24 hours ago, counted in the whole seconds that clients can say */
    private static Instant moment(BigDecimal seconds, Instant now) {
        if (seconds.compareTo(BigDecimal.valueOf(now.minus(KEPT).getEpochSecond())) < 0) {
            throw ApiException.badRequest("from_date: must be within the last 24 hours");
        }
        boolean ahead = seconds.compareTo(BigDecimal.valueOf(now.getEpochSecond())) > 0;
        return ahead ? now : Instant.ofEpochSecond(seconds.longValue());
    }

    private static Instant oldest(Call call) {
        return call.now().minus(KEPT);
    }

    /** The number of the newest entry in this world. */
    private static long entered(Call call) {
        return call.records(CollectionNames.SIEM_EVENTS).lastNumber();
    }

    /** Entries with a time before the cursor that were entered after it was issued, sorted by entry. */
    private Stream<Entry> enteredLate(Call call, Cursor start) {
        if (start.number().equals(Cursor.digits(entered(call)))) {
            return Stream.empty();
        }
        return source.since(call, oldest(call))
                .takeWhile(entry -> entry.position().compareTo(start.position()) <= 0)
                .filter(entry -> entry.number().compareTo(start.number()) > 0)
                .sorted(Comparator.comparing(Entry::number));
    }

    /** Entries after the position of the cursor, until now. */
    private Stream<Entry> afterCursor(Call call, Cursor start) {
        Instant from = start.moment().isBefore(oldest(call)) ? oldest(call) : start.moment();
        String end = Cursor.endOf(call.now());
        return source.since(call, from)
                .takeWhile(entry -> entry.position().compareTo(end) <= 0)
                .filter(entry -> entry.position().compareTo(start.position()) > 0);
    }

    private static Predicate<Entry> typeFilter(Call call) {
        Set<String> excluded = Set.copyOf(call.queryList("exclude_types"));
        return entry -> excluded.isEmpty()
                || !excluded.contains(entry.document().tree().path("type").asText());
    }

    private static Cursor next(Call call, Cursor start, List<Entry> page, boolean more) {
        Entry last = page.isEmpty() ? null : page.get(page.size() - 1);
        boolean moved = last != null && last.position().compareTo(start.position()) > 0;
        if (more && !moved) {
            // The page was full of late ones: the place stays, and the rest of them is still to be read.
            return new Cursor(start.position(), last.number());
        }
        return new Cursor(moved ? last.position() : start.position(), Cursor.digits(entered(call)));
    }
}
