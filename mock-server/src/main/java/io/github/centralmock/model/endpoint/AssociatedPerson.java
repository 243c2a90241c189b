package io.github.centralmock.model.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.Index;

/** The person of the directory who used a machine last. Machines carry the name, so that a list need not look it up. */
public final class AssociatedPerson {
    /** Finds machines by the id of their person. */
    static final Index BY_ID = new Index("associated person", AssociatedPerson::id);

    private static final String MEMBER = "associatedPerson";

    private AssociatedPerson() {}

    /** Has the person's machines show a new name. */
    public static void rename(Endpoints endpoints, String personId, String name) {
        endpoints
                .usedBy(personId)
                .forEach(id -> endpoints.change(
                        id, machine -> machine.withObjectProperty(MEMBER).put("name", name)));
    }

    /** Takes a deleted person off the machines; under which login somebody used them stays. */
    public static void forget(Endpoints endpoints, String personId) {
        endpoints.usedBy(personId).forEach(id -> endpoints.change(id, AssociatedPerson::remove));
    }

    private static void remove(ObjectNode machine) {
        ObjectNode person = machine.withObjectProperty(MEMBER);
        person.remove("id");
        person.remove("name");
        if (person.isEmpty()) {
            machine.remove(MEMBER);
        }
    }

    private static String id(Document machine) {
        return machine.tree().path(MEMBER).path("id").textValue();
    }
}
