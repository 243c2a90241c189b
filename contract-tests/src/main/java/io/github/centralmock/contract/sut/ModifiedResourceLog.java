package io.github.centralmock.contract.sut;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/**
 * How things were that a person named for disruptive calls, and what a run set instead; written into the journal before it
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
    public void changing(SettingSnapshot thing) {
        journal.write("changing", thing);
    }

    /** The settings are again what they were, or the thing is no more. */
    public void over(SettingSnapshot thing) {
        journal.write("back", thing);
    }

    /** What may still be changed at this target, oldest first. */
    public List<SettingSnapshot> left() {
        return journal.open(target, STATES, "back", ModifiedResourceLog::thing);
    }

    private static SettingSnapshot thing(JsonNode entry) {
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
