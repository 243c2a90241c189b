package io.github.centralmock.contract.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.centralmock.contract.wire.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer on its way back through the mutator. */
record Outgoing(int status, Map<String, String> headers, String body) {
    JsonNode json() {
        return Json.read(body).orElse(MissingNode.getInstance());
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    Outgoing withBody(JsonNode other) {
        return new Outgoing(status, headers, Json.write(other));
    }

    Outgoing withStatus(int other) {
        return new Outgoing(other, headers, body);
    }

    Outgoing withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.keySet().removeIf(name::equalsIgnoreCase);
        more.put(name, value);
        return new Outgoing(status, more, body);
    }
}
