package io.github.centralmock.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Filter;
import io.github.centralmock.engine.Listing;

/** The building blocks of roles: one list of the vendor's, the same for every account. */
public final class PermissionSets {
    private PermissionSets() {}

    /** Read when first asked for. */
    private static final class Known {
        static final VendorRecords SETS = VendorRecords.in("permission-sets", "permission-sets");
    }

    /** The list, with the filters that tenants and partners have alike. */
    public static Listing list() {
        return Listing.from(call -> Known.SETS.of(call))
                .where("type")
                .where("access")
                .where(Filter.equal("product", "products"))
                .where(Filter.equal("allowedInCustomRole", "allowedInCustomRoles"))
                .where(Filter.equal("principalType", "principalTypes"));
    }

    /** Whether a custom role for this kind of principal may contain the set; false when there is no such set. */
    static boolean mayBeIn(Call call, String principalType, String id) {
        return Known.SETS
                .of(call)
                .find(id)
                .filter(set -> set.tree().path("allowedInCustomRoles").asBoolean())
                .filter(set -> contains(set.tree().path("principalTypes"), principalType))
                .isPresent();
    }

    private static boolean contains(JsonNode texts, String wanted) {
        for (JsonNode text : texts) {
            if (text.asText().equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
