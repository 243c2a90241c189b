package io.github.centralmock.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All files of {@code fixtures/openapi}, whether the mock names them or not. */
final class DescriptionFiles {
    private static final Path FOLDER = Path.of("..", "fixtures", "openapi");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DescriptionFiles() {}

    /** The documents by their names, e.g. {@code endpoint-v1}. */
    static Map<String, JsonNode> read() throws IOException {
        Map<String, JsonNode> documents = new TreeMap<>();
        for (Path file : files()) {
            documents.put(file.getFileName().toString().replace(".json", ""), MAPPER.readTree(Files.readString(file)));
        }
        return documents;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }
}
