package io.github.centralmock.contract.postman.export;

import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Generates the collection of this project and its environments. The same descriptions always give the same bytes. */
public final class CollectionFiles {
    private final Map<String, String> contents = new LinkedHashMap<>();

    /** @param controlPlane the description of the control plane of the mock */
    public CollectionFiles(ApiDescriptions descriptions, ApiDescriptions controlPlane) {
        contents.put(
                "central-mock.postman_collection.json",
                JsonTrees.pretty(new CollectionWriter(descriptions).write(ControlPlaneFolder.of(controlPlane))));
        contents.put("mock.postman_environment.json", JsonTrees.pretty(Environments.mock()));
        contents.put("live.postman_environment.json", JsonTrees.pretty(Environments.live()));
    }

    /** Returns the contents of the files, by file name. */
    public Map<String, String> contents() {
        return contents;
    }

    public List<Path> writeInto(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> file : contents.entrySet()) {
            written.add(Files.writeString(folder.resolve(file.getKey()), file.getValue() + "\n"));
        }
        return written;
    }
}
