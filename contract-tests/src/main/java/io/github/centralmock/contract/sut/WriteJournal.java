package io.github.centralmock.contract.sut;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.JsonTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The file that remembers what runs did to targets that keep it: a line of JSON for each step, written before it is made. */
final class WriteJournal {
    private final Path file;

    WriteJournal(Path file) {
        this.file = file;
    }

    static WriteJournal of(TargetSettings settings) {
        return new WriteJournal(settings.text("central.journal")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".central-mock", "created.jsonl")));
    }

    /** The last entry of each key at a target, oldest key first; those in the closing state are left out. */
    synchronized <T> List<T> open(String target, List<String> states, String closed, Function<JsonNode, T> reader) {
        Map<String, T> open = new LinkedHashMap<>();
        for (String line : lines()) {
            JsonNode entry = JsonTrees.read(line).orElse(JsonTrees.MAPPER.createObjectNode());
            String key = entry.path("key").asText();
            String state = entry.path("state").asText();
            if (state.equals(closed)) {
                open.remove(key);
            } else if (states.contains(state)
                    && BaseUrl.plain(entry.path("target").asText()).equals(target)) {
                open.put(key, reader.apply(entry));
            }
        }
        return List.copyOf(open.values());
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            throw new TargetException("the journal " + file + " cannot be read: " + unreadable.getMessage());
        }
    }

    synchronized void write(String state, Object value) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("state", state);
        JsonTrees.MAPPER
                .valueToTree(value)
                .properties()
                .forEach(member -> entry.put(member.getKey(), member.getValue()));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    JsonTrees.write(entry) + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException unwritable) {
            throw new TargetException("the journal " + file + " cannot be written, and writes need it");
        }
    }
}
