package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.settings.FileItem;

/** What allowed and blocked items share: by what a file is known, who entered it and where it was first seen. */
final class FileItems {
    private FileItems() {}

    /** Completes a new item. */
    static void complete(Call call, ObjectNode item) {
        item.set("properties", call.known(item.get("properties"), FileItem.PROPERTIES));
        FileItem.identify(item);
        item.put("createdAt", call.nowText());
        item.putObject("createdBy")
                .put("id", call.caller().clientId())
                .put("name", call.caller().accountName());
        JsonNode person = item.remove("originPersonId");
        JsonNode endpoint = item.remove("originEndpointId");
        if (person != null) {
            item.set("originPerson", person(call, person.asText()));
        }
        if (endpoint != null) {
            item.putObject("originEndpoint").set("id", endpoint);
        }
    }

    /** Ids of people that the tenant does not know are kept as they are: they may be people of the past. */
    private static ObjectNode person(Call call, String id) {
        ObjectNode person = Json.object("id", id);
        call.records(Collections.USERS)
                .find(id)
                .ifPresent(known -> person.set("name", known.tree().path("name")));
        return person;
    }
}
