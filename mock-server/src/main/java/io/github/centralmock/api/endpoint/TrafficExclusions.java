package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Resource;
import io.github.centralmock.engine.Response;

/** Exclusions of network traffic, by direction, ports and addresses; their ids are hexadecimal digits, not UUIDs. */
final class TrafficExclusions {
    private final String collection;
    private final String type;
    private final int idLength;

    TrafficExclusions(String collection, String type, int idLength) {
        this.collection = collection;
        this.type = type;
        this.idLength = idLength;
    }

    /** The generic handlers; only {@link #create} is a special one. */
    Resource resource() {
        return Resource.in(collection).idIn("exclusionId");
    }

    Response create(Call call) {
        String id = hexId(call);
        ObjectNode exclusion = Json.object("id", id, "type", type, "comment", "");
        exclusion.setAll(call.body());
        return Response.created(call.records(collection).put(id, exclusion));
    }

    private String hexId(Call call) {
        StringBuilder digits = new StringBuilder();
        while (digits.length() < idLength) {
            digits.append(call.newId().replace("-", ""));
        }
        return digits.substring(0, idLength);
    }
}
