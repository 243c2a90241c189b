package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.settings.FileItem;

/** Completes new allowed and blocked items. */
final class FileItems {
    private FileItems() {}

    static void complete(Call call, ObjectNode item) {
        item.set("properties", call.retainDescribed(item.get("properties"), FileItem.PROPERTIES));
        FileItem file = new FileItem(item);
        file.identify();
        item.put("createdAt", call.nowText());
        file.createdBy(call.caller().clientId(), call.caller().accountName());
        JsonNode user = item.remove("originPersonId");
        JsonNode endpoint = item.remove("originEndpointId");
        if (user != null) {
            file.originPerson(user(call, user.asText()));
        }
        if (endpoint != null) {
            file.originEndpoint(endpoint);
        }
    }

    /** The id of an unknown user is kept: the user may have been deleted. */
    private static ObjectNode user(Call call, String id) {
        ObjectNode user = Json.object("id", id);
        call.records(CollectionNames.USERS)
                .find(id)
                .ifPresent(known -> user.set("name", known.tree().path("name")));
        return user;
    }
}
