package io.github.centralmock.api.endpoint;

import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Resource;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.settings.FileItem;

/** Blocked items: files that may not run. */
public final class BlockedItemsApi implements ApiRoutes {
    private final Resource items = Resource.in(CollectionNames.BLOCKED_ITEMS)
            .idIn("blockedItemId")
            .uniqueBy(FileItem.IDENTITY)
            .creating(FileItems::complete);

    @Override
    public void addTo(Routes at) {
        at.get("/endpoint/v1/settings/blocked-items", items.list());
        at.post("/endpoint/v1/settings/blocked-items", items.create());
        at.get("/endpoint/v1/settings/blocked-items/{blockedItemId}", items.get());
        at.delete("/endpoint/v1/settings/blocked-items/{blockedItemId}", items.deleteOrIgnore());
    }
}
