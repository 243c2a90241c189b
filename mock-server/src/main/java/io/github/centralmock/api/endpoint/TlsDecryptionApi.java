package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Listing;
import io.github.centralmock.engine.Records;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.EmbeddedList;
import io.github.centralmock.model.settings.WebCategories;
import io.github.centralmock.store.Document;

/** TLS decryption by web control: the switch, the categories, and the excluded web sites. */
public final class TlsDecryptionApi implements ApiRoutes {
    private static final String SETTING = "tls-decryption";

    private final TlsExcludedWebsites excluded = new TlsExcludedWebsites();

    @Override
    public void addTo(Routes at) {
        at.get("/endpoint/v1/settings/web-control/tls-decryption", this::show);
        at.patch("/endpoint/v1/settings/web-control/tls-decryption", this::change);
        at.get(
                "/endpoint/v1/settings/web-control/tls-decryption/excluded-websites",
                Listing.of(TlsExcludedWebsites.COLLECTION));
        at.patch("/endpoint/v1/settings/web-control/tls-decryption/excluded-websites", excluded::change);
        at.delete("/endpoint/v1/settings/web-control/tls-decryption/excluded-websites", excluded::clear);
    }

    private Response show(Call call) {
        return Response.ok(answer(call, stored(call)));
    }

    private Response change(Call call) {
        ObjectNode setting = stored(call).deepCopy();
        if (call.body().has("enabled")) {
            setting.set("enabled", call.body().get("enabled"));
        }
        ObjectNode switches = setting.withObjectProperty("categories");
        for (JsonNode category : call.body().path("categories")) {
            int id = category.path("id").asInt();
            if (!WebCategories.has(id)) {
                throw ApiException.badRequest("categories: " + id + " is no web control category");
            }
            switches.set(String.valueOf(id), category.get("decryptionEnabled"));
        }
        call.records(CollectionNames.SETTINGS).put(SETTING, setting);
        return Response.ok(answer(call, setting));
    }

    private static JsonNode stored(Call call) {
        return call.records(CollectionNames.SETTINGS)
                .find(SETTING)
                .map(Document::tree)
                .orElseGet(Json::object);
    }

    private static ObjectNode answer(Call call, JsonNode setting) {
        ObjectNode answer = Json.object().put("enabled", setting.path("enabled").asBoolean(false));
        ArrayNode categories = answer.putArray("categories");
        for (JsonNode category : WebCategories.all()) {
            JsonNode chosen =
                    setting.path("categories").path(category.path("id").asText());
            categories.add(((ObjectNode) category.deepCopy()).put("decryptionEnabled", chosen.asBoolean(true)));
        }
        Records excluded = call.records(TlsExcludedWebsites.COLLECTION);
        answer.set(
                "excludedWebsites",
                EmbeddedList.of(excluded.size(), excluded.stream().map(Document::wire)));
        return answer;
    }
}
