package io.github.centralmock.contract.description;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Finding.Kind;
import java.util.ArrayList;
import java.util.List;

/** The rules of one page that no schema can say. */
final class PageCheck {
    private PageCheck() {}

    static List<Finding> check(Operation operation, JsonNode body) {
        return switch (operation.pagingStyle()) {
            case "key" -> key(body.path("pages"));
            case "offset" -> offset(body);
            case "cursor" -> cursor(body);
            default -> List.of();
        };
    }

    private static List<Finding> key(JsonNode pages) {
        List<Finding> found = new ArrayList<>();
        if (pages.has("nextKey") && pages.get("nextKey").asText("").isEmpty()) {
            found.add(paging("/pages/nextKey", "null or empty; it must be absent on the last page"));
        }
        if (pages.has("current")) {
            found.add(paging("/pages/current", "does not belong to key paging"));
        }
        return found;
    }

    private static List<Finding> offset(JsonNode body) {
        JsonNode pages = body.path("pages");
        List<Finding> found = new ArrayList<>();
        if (pages.has("total") && pages.path("total").asInt() < 1) {
            found.add(paging("/pages/total", "is a number of pages and at least 1"));
        }
        if (pages.has("items")
                && pages.path("items").asInt() < body.path("items").size()) {
            found.add(paging("/pages/items", "is smaller than the number of items on this page"));
        }
        if (pages.has("maxSize")
                && pages.path("size").asInt() > pages.path("maxSize").asInt()) {
            found.add(paging("/pages/size", "is larger than maxSize"));
        }
        return found;
    }

    private static List<Finding> cursor(JsonNode body) {
        List<Finding> found = new ArrayList<>();
        for (String name : List.of("has_more", "next_cursor", "items")) {
            if (!body.hasNonNull(name)) {
                found.add(paging("/" + name, "must always be present"));
            }
        }
        return found;
    }

    private static Finding paging(String where, String message) {
        return new Finding(Kind.PAGING, where, message);
    }
}
