package io.github.centralmock.api.siem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;

/** An id of the service's own store, 24 hexadecimal digits, that alerts show taken apart. */
record ObjectId(String digits) {
    /** One that was made at a moment; the rest of it comes from a UUID. */
    static ObjectId madeAt(long millis, String uuid) {
        String rest = uuid.replace("-", "").substring(0, 16);
        return new ObjectId(String.format("%08x", millis / 1000) + rest);
    }

    ObjectNode parts() {
        long seconds = part(0, 8);
        return Json.object()
                .put("counter", part(18, 24))
                .put("date", seconds * 1000)
                .put("machineIdentifier", part(8, 14))
                .put("processIdentifier", part(14, 18))
                .put("time", seconds * 1000)
                .put("timeSecond", seconds)
                .put("timestamp", seconds);
    }

    private long part(int from, int to) {
        return Long.parseLong(digits.substring(from, to), 16);
    }
}
