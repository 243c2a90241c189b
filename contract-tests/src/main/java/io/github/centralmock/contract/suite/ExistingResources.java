package io.github.centralmock.contract.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;

/** Finds resources that the target already has. Skips the scenario if there is none. */
public final class ExistingResources {
    private final CentralExtension central;

    ExistingResources(CentralExtension central) {
        this.central = central;
    }

    public String endpoint() {
        return id("/endpoint/v1/endpoints", item -> true);
    }

    /** An endpoint of a type, {@code computer} or {@code server}. */
    public String endpoint(String type) {
        return id("/endpoint/v1/endpoints?type=" + type, item -> true);
    }

    /** An endpoint whose agent is connected. */
    public String onlineEndpoint() {
        return id("/endpoint/v1/endpoints?online=true", item -> true);
    }

    /** An endpoint that is switched off or not connected. */
    public String offlineEndpoint() {
        return id("/endpoint/v1/endpoints?online=false", item -> true);
    }

    public String alert() {
        return id("/common/v1/alerts", item -> true);
    }

    /** An alert whose {@code allowedActions} name this action. */
    public String alertAllowing(String action) {
        return id("/common/v1/alerts", item -> contains(item.path("allowedActions"), action));
    }

    public String user() {
        return id("/common/v1/directory/users", item -> true);
    }

    public String userGroup() {
        return id("/common/v1/directory/user-groups", item -> true);
    }

    /** The id of the first item of any list that meets a condition. */
    public String id(String listPath, Predicate<JsonNode> condition) {
        return item(listPath, condition).path("id").asText();
    }

    /** The first item of any list that meets a condition. */
    public JsonNode item(String listPath, Predicate<JsonNode> condition) {
        List<JsonNode> items = items(listPath).stream().filter(condition).toList();
        return Data.required(items, "suitable items in " + listPath).get(0);
    }

    /** All items of a list, read by the tenant's super admin. */
    public List<JsonNode> items(String listPath) {
        return central.asTenant().all(listPath);
    }

    private static boolean contains(JsonNode array, String text) {
        for (JsonNode item : array) {
            if (item.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
