package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.engine.Response;
import io.github.centralmock.store.Document;
import java.util.List;
import java.util.Locale;

/** The sites whose traffic is never decrypted. They have no ids; a site is identified by its value, without regard to case. */
final class TlsExcludedWebsites {
    static final String COLLECTION = "tls-excluded-websites";

    /** The vendor's examples count up to 500 sites in all; more are refused. */
    private static final int LIMIT = 500;

    private static final List<String> MEMBERS = List.of("value", "comment");

    /** Removes first, so that a site that a request both adds and removes is in the list afterwards. */
    Response change(Call call) {
        Records sites = call.records(COLLECTION);
        ObjectNode answer = Json.object();
        ArrayNode added = answer.putArray("added");
        ArrayNode removed = answer.putArray("removed");
        for (JsonNode site : call.body().path("remove")) {
            sites.find(id(site)).ifPresent(found -> {
                sites.remove(found.id());
                removed.add(found.wire());
            });
        }
        for (JsonNode site : call.body().path("add")) {
            if (!sites.has(id(site))) {
                added.add(
                        sites.put(id(site), call.retainDescribed(site, MEMBERS)).wire());
            }
        }
        if (sites.size() > LIMIT) {
            throw ApiException.unprocessableEntity("The list would hold more than " + LIMIT + " websites.");
        }
        return Response.ok(answer);
    }

    Response clear(Call call) {
        Records sites = call.records(COLLECTION);
        sites.stream().map(Document::id).toList().forEach(sites::remove);
        return Response.deleted();
    }

    private static String id(JsonNode site) {
        return site.path("value").asText().toLowerCase(Locale.ROOT);
    }
}
