package io.github.centralmock.contract.target;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A journal on disk of what runs made at targets that keep it. It is written before the call goes out and again when the
 * thing is gone, so that what a killed run left behind is found by the next one. It holds ids and paths, never secrets.
 */
public final class CreatedThings {
    private final Path file;
    private final String target;

    CreatedThings(Path file, String target) {
        this.file = file;
        this.target = target;
    }

    static CreatedThings of(Settings settings, String target) {
        Path file = settings.text("central.journal")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".central-mock", "created.jsonl"));
        return new CreatedThings(file, target);
    }

    /** To be called before the creating call goes out. */
    public CreatedThing begins(String accountId, String path, String mark) {
        CreatedThing thing = new CreatedThing(UUID.randomUUID().toString(), target, accountId, path, "", mark);
        write("sent", thing);
        return thing;
    }

    public CreatedThing answered(CreatedThing thing, String id) {
        CreatedThing known = thing.withId(id);
        write("there", known);
        return known;
    }

    /** The thing was deleted, or was never made. */
    public void gone(CreatedThing thing) {
        write("gone", thing);
    }

    /** What is still at this target, as far as the journal knows, oldest first. */
    public synchronized List<CreatedThing> left() {
        Map<String, CreatedThing> left = new LinkedHashMap<>();
        for (String line : lines()) {
            JsonNode entry = Json.read(line).orElse(Json.MAPPER.createObjectNode());
            if (entry.path("state").asText().equals("gone")) {
                left.remove(entry.path("key").asText());
            } else if (entry.path("target").asText().equals(target)) {
                left.put(entry.path("key").asText(), thing(entry));
            }
        }
        return List.copyOf(left.values());
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

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            throw new TargetFailure("the journal " + file + " cannot be read: " + unreadable.getMessage());
        }
    }

    private synchronized void write(String state, CreatedThing thing) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("state", state);
        entry.put("key", thing.key());
        entry.put("target", thing.target());
        entry.put("accountId", thing.accountId());
        entry.put("path", thing.path());
        entry.put("id", thing.id());
        entry.put("mark", thing.mark());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    Json.write(entry) + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException unwritable) {
            throw new TargetFailure("nothing is made without a journal, and " + file + " cannot be written");
        }
    }
}
