package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Resource;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.settings.WebCategories;
import io.github.centralmock.store.Index;
import java.util.Locale;

/** Web control: the vendor's categories of sites, and the sites that a customer puts into one or else tags. */
public final class WebControlApi implements ApiRoutes {
    private static final Index ADDRESS = new Index("address", site -> address(site.tree()));
    private static final String EITHER = "Either categoryId or tags must be given.";

    private final Resource sites = Resource.in(CollectionNames.LOCAL_SITES)
            .idIn("localSiteId")
            .creating((call, site) -> {
                refuseBoth(site);
                complete(site);
                requireNewAddress(call, site);
            })
            .changing((call, site, patch) -> {
                refuseBoth(patch);
                if (hasCategory(patch)) {
                    site.remove("tags");
                }
                if (hasTags(patch)) {
                    site.remove("categoryId");
                }
                complete(site.setAll(patch));
            });

    @Override
    public void addTo(Routes at) {
        at.get("/endpoint/v1/settings/web-control/categories", call -> Response.ok(WebCategories.all()));
        at.get("/endpoint/v1/settings/web-control/local-sites", sites.list());
        at.post("/endpoint/v1/settings/web-control/local-sites", sites.create());
        at.get("/endpoint/v1/settings/web-control/local-sites/{localSiteId}", sites.get());
        at.patch("/endpoint/v1/settings/web-control/local-sites/{localSiteId}", sites.update());
        at.delete("/endpoint/v1/settings/web-control/local-sites/{localSiteId}", sites.deleteOrIgnore());
    }

    private static void refuseBoth(JsonNode sent) {
        if (hasCategory(sent) && hasTags(sent)) {
            throw ApiException.badRequest(EITHER);
        }
    }

    private static boolean hasCategory(JsonNode site) {
        return site.hasNonNull("categoryId");
    }

    private static boolean hasTags(JsonNode site) {
        return !site.path("tags").isEmpty();
    }

    /** No category and no tags are not kept, so that a site can be moved from the one to the others. */
    private static void complete(ObjectNode site) {
        if (site.path("categoryId").isNull()) {
            site.remove("categoryId");
        }
        if (site.path("tags").isEmpty()) {
            site.remove("tags");
        }
        if (!hasCategory(site) && !hasTags(site)) {
            throw ApiException.badRequest(EITHER);
        }
        if (hasCategory(site) && !WebCategories.has(site.path("categoryId").asInt())) {
            throw ApiException.badRequest("categoryId: is no web control category");
        }
    }

    /** The vendor documents no 409 for a new site, so that one given twice is a bad request; for a change, neither. */
    private static void requireNewAddress(Call call, JsonNode site) {
        if (!call.records(CollectionNames.LOCAL_SITES)
                .matching(ADDRESS, address(site))
                .isEmpty()) {
            throw ApiException.badRequest("url: is a local site already");
        }
    }

    /** Scheme, case and a closing slash make no other site. */
    private static String address(JsonNode site) {
        return site.path("url")
                .asText()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("/$", "");
    }
}
