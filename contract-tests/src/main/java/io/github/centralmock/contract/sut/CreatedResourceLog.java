package io.github.centralmock.contract.sut;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/**
 * What runs made at a target that keeps it. It is written into the journal before the call goes out and again when the
 * thing is gone, so that what a killed run left behind is found by the next one. It holds ids and paths, never secrets.
 */
public final class CreatedResourceLog {
    private static final List<String> STATES = List.of("sent", "there");

    private final WriteJournal journal;
    private final String target;

    CreatedResourceLog(WriteJournal journal, String target) {
        this.journal = journal;
        this.target = target;
    }

    /** To be called before the creating call goes out. */
    public CreatedResource begins(String accountId, String path, String mark) {
        CreatedResource thing = new CreatedResource(UUID.randomUUID().toString(), target, accountId, path, "", mark);
        journal.write("sent", thing);
        return thing;
    }

    public CreatedResource answered(CreatedResource thing, String id) {
        CreatedResource known = thing.withId(id);
        journal.write("there", known);
        return known;
    }

    /** The thing was deleted, or was never made. */
    public void gone(CreatedResource thing) {
        journal.write("gone", thing);
    }

    /** What is still at this target, as far as the journal knows, oldest first. */
    public List<CreatedResource> left() {
        return journal.open(target, STATES, "gone", CreatedResourceLog::thing);
    }

    private static CreatedResource thing(JsonNode entry) {
        return new CreatedResource(
                entry.path("key").asText(),
                entry.path("target").asText(),
                entry.path("accountId").asText(),
                entry.path("path").asText(),
                entry.path("id").asText(),
                entry.path("mark").asText());
    }
}
