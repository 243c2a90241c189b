package io.github.centralmock.contract.sut;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/**
 * The original settings of resources that the user named for disruptive requests, and the new values; written into the journal before a run
 * does.
 */
public final class ModifiedResourceLog {
    private static final List<String> STATES = List.of("changing");

    private final WriteJournal journal;
    private final String target;

    ModifiedResourceLog(WriteJournal journal, String target) {
        this.journal = journal;
        this.target = target;
    }

    /** How settings are, which is not yet in the journal; the method and body put them back. */
    public SettingSnapshot asItIs(String accountId, String method, String path, String body) {
        return new SettingSnapshot(UUID.randomUUID().toString(), target, accountId, method, path, body, "{}");
    }

    /** To be called before a call goes out that sets something, and when it is known what came of it. */
    public void changing(SettingSnapshot snapshot) {
        journal.write("changing", snapshot);
    }

    /** The settings are restored, or the resource no longer exists. */
    public void over(SettingSnapshot snapshot) {
        journal.write("back", snapshot);
    }

    /** What may still be changed at this target, oldest first. */
    public List<SettingSnapshot> left() {
        return journal.open(target, STATES, "back", ModifiedResourceLog::snapshot);
    }

    private static SettingSnapshot snapshot(JsonNode entry) {
        return new SettingSnapshot(
                entry.path("key").asText(),
                entry.path("target").asText(),
                entry.path("accountId").asText(),
                entry.path("method").asText(),
                entry.path("path").asText(),
                entry.path("body").asText(),
                entry.path("set").asText("{}"));
    }
}
