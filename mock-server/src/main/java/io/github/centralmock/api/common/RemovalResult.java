package io.github.centralmock.api.common;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.engine.Response;
import io.github.centralmock.store.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The result of removing members: existing ones are removed, the ids of the others are named.
 *
 * @param removed the removed members
 * @param notFound the ids that do not exist or are no members
 */
record RemovalResult(List<Document> removed, List<String> notFound) {
    /** @param remove takes one out; false when it was no member */
    static RemovalResult of(List<String> ids, Records records, Predicate<Document> remove) {
        RemovalResult removal = new RemovalResult(new ArrayList<>(), new ArrayList<>());
        for (String id : ids.stream().distinct().toList()) {
            Optional<Document> found = records.find(id).filter(remove);
            found.ifPresentOrElse(removal.removed::add, () -> removal.notFound.add(id));
        }
        return removal;
    }

    Response reply(String removedName, String notFoundName) {
        ObjectNode body = Json.object();
        body.set(removedName, Directory.references(removed));
        if (!notFound.isEmpty()) {
            body.putObject("errors").set(notFoundName, Json.array(notFound));
        }
        return Response.ok(body);
    }

    /** The answer to taking out just one; 404 is for users and groups that do not exist, not for who was no member. */
    static Response ofOne(boolean wasMember) {
        return Response.ok(Json.object().put("removed", wasMember));
    }
}
