package io.github.centralmock.api.endpoint;

import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Resource;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;

/** Isolation exclusions: traffic that an isolated endpoint may still have. */
public final class IsolationExclusionsApi implements ApiRoutes {
    private final TrafficExclusions exclusions =
            new TrafficExclusions(CollectionNames.ISOLATION_EXCLUSIONS, "isolation", 40);

    @Override
    public void addTo(Routes at) {
        Resource each = exclusions.resource();
        at.get("/endpoint/v1/settings/exclusions/isolation", each.list());
        at.post("/endpoint/v1/settings/exclusions/isolation", exclusions::create);
        at.get("/endpoint/v1/settings/exclusions/isolation/{exclusionId}", each.get());
        at.patch("/endpoint/v1/settings/exclusions/isolation/{exclusionId}", each.update());
        at.delete("/endpoint/v1/settings/exclusions/isolation/{exclusionId}", each.deleteOrIgnore());
    }
}
