package io.github.centralmock.api.common;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.alert.Alert;
import io.github.centralmock.model.settings.FileItem;
import io.github.centralmock.model.siem.DetectedFile;

/** Enters the file of an alert among the tenant's allowed items: it may run on all endpoints from now on. */
final class AllowedFile {
    private AllowedFile() {}

    /** Changes nothing if the alert names no file, or a file that is allowed already. */
    static void enter(Call call, Alert alert) {
        Records items = call.records(CollectionNames.ALLOWED_ITEMS);
        DetectedFile.namedIn(alert.type(), alert.description())
                .map(DetectedFile::allowedItem)
                .filter(item -> !FileItem.UNIQUE.isTaken(items, item))
                .ifPresent(item -> enter(call, alert, item));
    }

    private static void enter(Call call, Alert alert, ObjectNode item) {
        String id = call.newId();
        item.put("id", id).put("comment", alert.description()).put("createdAt", call.nowText());
        FileItem file = new FileItem(item);
        file.createdBy(call.caller().clientId(), call.caller().accountName());
        file.originEndpoint(alert.tree().path("managedAgent").path("id"));
        if (alert.tree().has("person")) {
            file.originPerson(alert.tree().path("person"));
        }
        call.records(CollectionNames.ALLOWED_ITEMS).put(id, item);
    }
}
