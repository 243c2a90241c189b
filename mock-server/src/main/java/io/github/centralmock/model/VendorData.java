package io.github.centralmock.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.engine.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Data of the vendor that no estate changes, as JSON resources. */
public final class VendorData {
    private VendorData() {}

    /** Reads {@code central-mock/data/<name>.json}; callers that need it often should keep it. */
    public static JsonNode read(String name) {
        String path = "/central-mock/data/" + name + ".json";
        try (InputStream data = VendorData.class.getResourceAsStream(path)) {
            if (data == null) {
                throw new IllegalStateException(path + " is missing from the class path");
            }
            return Json.parse(data.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
