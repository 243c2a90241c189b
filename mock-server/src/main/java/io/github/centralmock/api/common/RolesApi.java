package io.github.centralmock.api.common;

import io.github.centralmock.api.shared.PermissionSets;
import io.github.centralmock.api.shared.RoleRules;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Resource;
import io.github.centralmock.engine.Routes;

/** Roles of a tenant, predefined and custom, and the permission sets that they are made of. */
public final class RolesApi implements ApiRoutes {
    private final Resource roles = RoleRules.resource();

    @Override
    public void addTo(Routes at) {
        at.get("/common/v1/roles", roles.list().where("type").where("principalType"));
        at.post("/common/v1/roles", roles.create());
        at.get("/common/v1/roles/permission-sets", PermissionSets.list());
        at.get("/common/v1/roles/{roleId}", roles.get());
        at.patch("/common/v1/roles/{roleId}", roles.update());
        at.delete("/common/v1/roles/{roleId}", roles.deleteOrIgnore());
    }
}
