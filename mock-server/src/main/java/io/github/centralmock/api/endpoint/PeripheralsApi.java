package io.github.centralmock.api.endpoint;

import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Filter;
import io.github.centralmock.engine.Resource;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;

/** Peripheral control: the devices that were plugged into endpoints; they can only be read. */
public final class PeripheralsApi implements ApiRoutes {
    private final Resource peripherals =
            Resource.in(CollectionNames.PERIPHERALS).idIn("peripheralId");

    @Override
    public void addTo(Routes at) {
        at.get(
                "/endpoint/v1/settings/peripheral-control/peripherals",
                peripherals
                        .list()
                        .where("type")
                        .where(Filter.from("lastSeenAfter", "lastSeenAt"))
                        .where(Filter.before("lastSeenBefore", "lastSeenAt")));
        at.get("/endpoint/v1/settings/peripheral-control/peripherals/{peripheralId}", peripherals.get());
    }
}
