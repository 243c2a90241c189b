package io.github.centralmock.api.shared;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Filter;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Listing;
import io.github.centralmock.model.VendorRecords;
import io.github.centralmock.store.Document;
import java.util.List;
import java.util.Optional;

/** The permission sets that roles are made of: one list of the vendor, the same for every account. */
public final class PermissionSets {
    private PermissionSets() {}

    /** Read on first use. */
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

    /**
     * Whether a custom role for this kind of principal may contain the set. Only a part of the vendor's list is known, so
     * an unknown set is accepted.
     */
    static boolean mayBeIn(Call call, String principalType, String id) {
        Optional<Document> known = Known.SETS.of(call).find(id);
        return known.isEmpty() || mayBeIn(known.get().tree(), principalType);
    }

    private static boolean mayBeIn(JsonNode set, String principalType) {
        return set.path("allowedInCustomRoles").asBoolean()
                && Json.hasAny(set.path("principalTypes"), List.of(principalType));
    }
}
