package io.github.centralmock.api.partner;

import io.github.centralmock.api.shared.PermissionSets;
import io.github.centralmock.api.shared.RoleRules;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Resource;
import io.github.centralmock.engine.Routes;

/** Roles of a partner, predefined and custom, and the permission sets that they are made of. */
public final class PartnerRolesApi implements ApiRoutes {
    private final Resource roles = RoleRules.resource();

    @Override
    public void addTo(Routes at) {
        at.get("/partner/v1/roles", roles.list().where("type").where("principalType"));
        at.post("/partner/v1/roles", roles.create());
        at.get("/partner/v1/roles/permission-sets", PermissionSets.list());
        at.get("/partner/v1/roles/{roleId}", roles.get());
        at.patch("/partner/v1/roles/{roleId}", roles.update());
        at.delete("/partner/v1/roles/{roleId}", roles.deleteOrIgnore());
    }
}
