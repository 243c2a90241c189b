package io.github.centralmock.api.siem;

import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Routes;

/** The events and alerts of the last 24 hours, for log collectors. */
public final class SiemApi implements ApiRoutes {
    private final Feed alerts = new Feed(new AlertSource());
    private final Feed events = new Feed(new EventSource());

    @Override
    public void addTo(Routes at) {
        at.get("/siem/v1/alerts", alerts::page).reads("limit", "from_date", "cursor");
        at.get("/siem/v1/events", events::page).reads("limit", "from_date", "cursor", "exclude_types");
    }
}
