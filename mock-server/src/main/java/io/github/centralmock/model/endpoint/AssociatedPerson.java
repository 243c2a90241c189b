package io.github.centralmock.model.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.Index;

/** The user of the directory who used an endpoint last. Endpoints hold the name too, so that a list needs no lookup. */
public final class AssociatedPerson {
    /** Finds endpoints by the id of that user. */
    static final Index BY_ID = new Index("associated person", AssociatedPerson::id);

    private static final String MEMBER = "associatedPerson";

    private AssociatedPerson() {}

    /** Shows a new name of the user on all endpoints. */
    public static void rename(Endpoints endpoints, String userId, String name) {
        endpoints
                .usedBy(userId)
                .forEach(id -> endpoints.change(
                        id, endpoint -> endpoint.withObjectProperty(MEMBER).put("name", name)));
    }

    /** Removes a deleted user from the endpoints; the login stays. */
    public static void forget(Endpoints endpoints, String userId) {
        endpoints.usedBy(userId).forEach(id -> endpoints.change(id, AssociatedPerson::remove));
    }

    private static void remove(ObjectNode endpoint) {
        ObjectNode user = endpoint.withObjectProperty(MEMBER);
        user.remove("id");
        user.remove("name");
        if (user.isEmpty()) {
            endpoint.remove(MEMBER);
        }
    }

    private static String id(Document endpoint) {
        return endpoint.tree().path(MEMBER).path("id").textValue();
    }
}
