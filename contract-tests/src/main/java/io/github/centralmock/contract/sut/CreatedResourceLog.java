package io.github.centralmock.contract.sut;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/**
 * What runs made at a target that keeps it. It is written into the journal before the call goes out and again when the
 * resource is deleted, so that the next run finds the resources of a killed run. It contains ids and paths, never secrets.
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
        CreatedResource resource = new CreatedResource(UUID.randomUUID().toString(), target, accountId, path, "", mark);
        journal.write("sent", resource);
        return resource;
    }

    public CreatedResource answered(CreatedResource resource, String id) {
        CreatedResource known = resource.withId(id);
        journal.write("there", known);
        return known;
    }

    /** The resource was deleted, or was never created. */
    public void gone(CreatedResource resource) {
        journal.write("gone", resource);
    }

    /** What is still at this target, as far as the journal knows, oldest first. */
    public List<CreatedResource> left() {
        return journal.open(target, STATES, "gone", CreatedResourceLog::resource);
    }

    private static CreatedResource resource(JsonNode entry) {
        return new CreatedResource(
                entry.path("key").asText(),
                entry.path("target").asText(),
                entry.path("accountId").asText(),
                entry.path("path").asText(),
                entry.path("id").asText(),
                entry.path("mark").asText());
    }
}
