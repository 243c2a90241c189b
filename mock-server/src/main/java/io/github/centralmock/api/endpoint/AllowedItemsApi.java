package io.github.centralmock.api.endpoint;

import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Resource;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.settings.FileItem;

/** Allowed items: files that may run although a policy would block them. */
public final class AllowedItemsApi implements ApiRoutes {
    private final Resource items = Resource.in(CollectionNames.ALLOWED_ITEMS)
            .idIn("allowedItemId")
            .uniqueBy(FileItem.IDENTITY)
            .creating(FileItems::complete)
            .changing(
                    (call, item, patch) -> item.put("updatedAt", call.nowText()).setAll(patch));

    @Override
    public void addTo(Routes at) {
        at.get("/endpoint/v1/settings/allowed-items", items.list());
        at.post("/endpoint/v1/settings/allowed-items", items.create());
        at.get("/endpoint/v1/settings/allowed-items/{allowedItemId}", items.get());
        at.patch("/endpoint/v1/settings/allowed-items/{allowedItemId}", items.update());
        at.delete("/endpoint/v1/settings/allowed-items/{allowedItemId}", items.deleteOrIgnore());
    }
}
