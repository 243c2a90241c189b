package io.github.centralmock.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import java.util.List;

/** An application that a customer, not the vendor, put under exploit mitigation. */
public final class CustomApplication {
    private CustomApplication() {}

    public static ObjectNode tree(String id, String path) {
        String name = path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
        ObjectNode application = Json.object("id", id, "name", name);
        application.set("paths", Json.array(List.of(path)));
        return application.put("category", "exclude").put("type", "custom");
    }
}
