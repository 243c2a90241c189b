package io.github.centralmock.contract.generated;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.description.Home;
import io.github.centralmock.contract.description.Shape;

/** What accepted requests teach about ids, so that those after them speak of real things. */
public final class Memory {
    private final Ids ids;
    private final Descriptions descriptions;

    public Memory(Ids ids, Descriptions descriptions) {
        this.ids = ids;
        this.descriptions = descriptions;
    }

    /** To be told of every request that had a 2xx, with the body of its answer. */
    public void learn(Request request, JsonNode answer) {
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

    private void written(Request request, String id) {
        ids.worked(request.path());
        Shape.ids(request.body()).forEach(ids::mentioned);
        if (request.method().equals("POST") && !id.isEmpty()) {
            ids.created(Home.of(request.path(), descriptions).orElse(request.path()), id);
        }
        ids.changed(request.method(), request.path());
    }
}
