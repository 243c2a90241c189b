package io.github.centralmock.api.endpoint;

import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Resource;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;

/** Intrusion prevention exclusions: traffic that is not inspected. */
public final class IntrusionPreventionExclusionsApi implements ApiRoutes {
    private final TrafficExclusions exclusions =
            new TrafficExclusions(CollectionNames.INTRUSION_PREVENTION_EXCLUSIONS, "intrusionPrevention", 64);

    @Override
    public void addTo(Routes at) {
        Resource each = exclusions.resource();
        at.get("/endpoint/v1/settings/exclusions/intrusion-prevention", each.list());
        at.post("/endpoint/v1/settings/exclusions/intrusion-prevention", exclusions::create);
        at.get("/endpoint/v1/settings/exclusions/intrusion-prevention/{exclusionId}", each.get());
        at.patch("/endpoint/v1/settings/exclusions/intrusion-prevention/{exclusionId}", each.update());
        at.delete("/endpoint/v1/settings/exclusions/intrusion-prevention/{exclusionId}", each.deleteOrIgnore());
    }
}
