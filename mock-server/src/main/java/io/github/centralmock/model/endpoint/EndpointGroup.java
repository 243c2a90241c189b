package io.github.centralmock.model.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.Excerpt;
import io.github.centralmock.store.Document;

/** A group of computers or of servers. Who is in it stands with the machines. */
public final class EndpointGroup {
    /** Marks a group that a directory synchronises: nobody else may change it or its members. */
    public static final String SYNCED = "_synced";

    private EndpointGroup() {}

    public static boolean isSynced(Document group) {
        return group.tree().path(SYNCED).asBoolean();
    }

    /** The group with its number of members, and the first of them. */
    public static Document withMembers(Document group, Endpoints endpoints) {
        Records members = endpoints.members(group.id());
        ObjectNode tree = group.edit();
        tree.set(
                "endpoints",
                Excerpt.of(
                        members.size(),
                        members.stream().map(member -> Endpoint.reference(endpoints.get(member.id())))));
        return group.with(tree);
    }
}
