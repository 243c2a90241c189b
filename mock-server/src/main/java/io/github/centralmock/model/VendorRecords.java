package io.github.centralmock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Records;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.State;
import io.github.centralmock.store.Transaction;

/**
 * A collection that every tenant starts with, stored once for all. The additions and changes of a tenant are in its own
 * collection of that name and take precedence; {@link #of} shows both as one.
 */
public final class VendorRecords {
    private static final String VENDOR = "vendor";

    private final String collection;
    private final State common;

    private VendorRecords(String collection, State common) {
        this.collection = collection;
        this.common = common;
    }

    /** Reads the vendor's part from {@code central-mock/data/<resource>.json}, an array of objects with ids. */
    public static VendorRecords in(String collection, String resource) {
        Transaction fill = Transaction.on(State.EMPTY);
        int place = 0;
        for (JsonNode item : VendorData.read(resource)) {
            // Twelve zeros come before every place that a tenant's own record is given.
            String order = String.format("%012d.%03d", 0, place++);
            fill.put(VENDOR, collection, Document.atPosition(item.path("id").asText(), order, (ObjectNode) item));
        }
        return new VendorRecords(collection, fill.state());
    }

    /** The records of the calling account. Only for reading: write to the account's own collection. */
    public Records of(Call call) {
        Transaction both = Transaction.on(common);
        call.records(collection).stream().forEach(own -> both.put(VENDOR, collection, own));
        return new Records(both, VENDOR, collection);
    }
}
