package io.github.centralmock.contract.target;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/** How things were that a person named for disruptive calls, written into the journal before a run changes them. */
public final class ChangedThings {
    private static final List<String> STATES = List.of("changing");

    private final Journal journal;
    private final String target;

    ChangedThings(Journal journal, String target) {
        this.journal = journal;
        this.target = target;
    }

    /** To be called before the call goes out that changes the settings; the method and body put them back. */
    public ChangedThing begins(String accountId, String method, String path, String body) {
        ChangedThing thing = new ChangedThing(UUID.randomUUID().toString(), target, accountId, method, path, body);
        journal.write("changing", thing);
        return thing;
    }

    /** The settings are again what they were, or the thing is no more. */
    public void over(ChangedThing thing) {
        journal.write("back", thing);
    }

    /** What may still be changed at this target, oldest first. */
    public List<ChangedThing> left() {
        return journal.open(target, STATES, "back", ChangedThings::thing);
    }

    private static ChangedThing thing(JsonNode entry) {
        return new ChangedThing(
                entry.path("key").asText(),
                entry.path("target").asText(),
                entry.path("accountId").asText(),
                entry.path("method").asText(),
                entry.path("path").asText(),
                entry.path("body").asText());
    }
}
