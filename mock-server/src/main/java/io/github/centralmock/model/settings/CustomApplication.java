package io.github.centralmock.model.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import java.util.List;

/** An application that a customer, not the vendor, put under exploit mitigation. */
public final class CustomApplication {
    private CustomApplication() {}

    public static ObjectNode tree(String id, String path) {
        ObjectNode application = Json.object("id", id);
        move(application, path);
        return application.put("category", "exclude").put("type", "custom");
    }

    /** Gives it another path, and the name of its file. */
    public static void move(ObjectNode application, String path) {
        application.put("name", path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1));
        application.set("paths", Json.array(List.of(path)));
    }
}
