package io.github.centralmock.model.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.EmbeddedList;
import io.github.centralmock.store.Document;

/** A group of computers or of servers: a document of {@link CollectionNames#ENDPOINT_GROUPS}. {@link Endpoints} knows its members. */
public record EndpointGroup(Document document) {
    /** Marks a group that a directory synchronises: clients cannot change it or its members. */
    public static final String SYNCED = "_synced";

    public String id() {
        return document.id();
    }

    public String name() {
        return document.tree().path("name").asText();
    }

    /** {@code computer} or {@code server}. */
    public String type() {
        return document.tree().path("type").asText();
    }

    public boolean isSynced() {
        return document.tree().path(SYNCED).asBoolean();
    }

    /** The group with the number of its members and the first of them. */
    public Document withMembers(Endpoints endpoints) {
        Records members = endpoints.members(id());
        ObjectNode tree = document.edit();
        tree.set(
                "endpoints",
                EmbeddedList.of(
                        members.size(),
                        members.stream()
                                .map(member -> endpoints.get(member.id()).reference())));
        return document.with(tree);
    }
}
