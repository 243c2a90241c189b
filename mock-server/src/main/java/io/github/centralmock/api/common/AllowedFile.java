package io.github.centralmock.api.common;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.siem.DetectedFile;
import io.github.centralmock.model.settings.FileItem;

/** The file of an alert among the tenant's allowed items: it may run on all machines from now on. */
final class AllowedFile {
    private AllowedFile() {}

    /** Does nothing when the alert names no file, or its file is allowed already. */
    static void enter(Call call, JsonNode alert) {
        Records items = call.records(Collections.ALLOWED_ITEMS);
        DetectedFile.namedIn(
                        alert.path("type").asText(), alert.path("description").asText())
                .map(DetectedFile::allowedItem)
                .filter(item -> !FileItem.ONCE.isTaken(items, item))
                .ifPresent(item -> enter(call, alert, item));
    }

    private static void enter(Call call, JsonNode alert, ObjectNode item) {
        String id = call.newId();
        item.put("id", id).put("comment", alert.path("description").asText()).put("createdAt", call.nowText());
        item.putObject("createdBy")
                .put("id", call.caller().clientId())
                .put("name", call.caller().accountName());
        item.putObject("originEndpoint").set("id", alert.path("managedAgent").path("id"));
        if (alert.has("person")) {
            item.set("originPerson", alert.path("person"));
        }
        call.records(Collections.ALLOWED_ITEMS).put(id, item);
    }
}
