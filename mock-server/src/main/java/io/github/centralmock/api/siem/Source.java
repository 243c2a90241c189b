package io.github.centralmock.api.siem;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.engine.Call;
import io.github.centralmock.store.Document;
import java.time.Instant;
import java.util.stream.Stream;

/** Where a feed takes its entries from. */
interface Source {
    /**
     * One entry of the feed.
     *
     * @param place its unique place among the others: the time as the wire shows it, a bar, digits
     * @param number when it was entered, relative to others: the world's sequence number, 12 digits
     */
    record Entry(String position, String number, Document document) {}

    /** What happens at or after a moment, the future included, in the order of places. */
    Stream<Entry> since(Call call, Instant moment);

    /** As clients see it. */
    JsonNode shown(Call call, Document document);
}
