package io.github.centralmock.contract.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ParentCollection;
import io.github.centralmock.contract.openapi.ValueRedactor;

/** Collects ids from accepted requests, so that later requests refer to existing items. */
public final class IdCollector {
    private final KnownIds ids;
    private final ApiDescriptions descriptions;

    public IdCollector(KnownIds ids, ApiDescriptions descriptions) {
        this.ids = ids;
        this.descriptions = descriptions;
    }

    /** Call this for every request with a 2xx response. */
    public void learn(PreparedRequest request, JsonNode answer) {
        answer.properties().forEach(member -> {
            if (member.getKey().matches(".+Id") && member.getValue().isTextual()) {
                ids.named(member.getKey(), member.getValue().asText());
            }
        });
        if (request.method().equals("GET")) {
            ids.shown(request.path(), request.pathAndQuery(), answer);
        } else {
            written(request, answer.path("id").asText(""));
        }
    }

    private void written(PreparedRequest request, String id) {
        ids.worked(request.path());
        ValueRedactor.ids(request.body()).forEach(ids::mentioned);
        if (request.method().equals("POST") && !id.isEmpty()) {
            ids.created(ParentCollection.of(request.path(), descriptions).orElse(request.path()), id);
        }
        ids.changed(request.method(), request.path());
    }
}
