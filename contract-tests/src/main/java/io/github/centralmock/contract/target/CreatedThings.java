package io.github.centralmock.contract.target;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/**
 * What runs made at a target that keeps it. It is written into the journal before the call goes out and again when the
 * thing is gone, so that what a killed run left behind is found by the next one. It holds ids and paths, never secrets.
 */
public final class CreatedThings {
    private static final List<String> STATES = List.of("sent", "there");

    private final Journal journal;
    private final String target;

    CreatedThings(Journal journal, String target) {
        this.journal = journal;
        this.target = target;
    }

    /** To be called before the creating call goes out. */
    public CreatedThing begins(String accountId, String path, String mark) {
        CreatedThing thing = new CreatedThing(UUID.randomUUID().toString(), target, accountId, path, "", mark);
        journal.write("sent", thing);
        return thing;
    }

    public CreatedThing answered(CreatedThing thing, String id) {
        CreatedThing known = thing.withId(id);
        journal.write("there", known);
        return known;
    }

    /** The thing was deleted, or was never made. */
    public void gone(CreatedThing thing) {
        journal.write("gone", thing);
    }

    /** What is still at this target, as far as the journal knows, oldest first. */
    public List<CreatedThing> left() {
        return journal.open(target, STATES, "gone", CreatedThings::thing);
    }

    private static CreatedThing thing(JsonNode entry) {
        return new CreatedThing(
                entry.path("key").asText(),
                entry.path("target").asText(),
                entry.path("accountId").asText(),
                entry.path("path").asText(),
                entry.path("id").asText(),
                entry.path("mark").asText());
    }
}
