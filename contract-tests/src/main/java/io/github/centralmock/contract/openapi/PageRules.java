package io.github.centralmock.contract.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.openapi.Violation.Kind;
import java.util.ArrayList;
import java.util.List;

/** The rules of one page that no schema can say. */
final class PageRules {
    private PageRules() {}

    static List<Violation> check(ApiOperation operation, JsonNode body) {
        return switch (operation.pagingStyle()) {
            case "key" -> key(body.path("pages"));
            case "offset" -> offset(body);
            case "cursor" -> cursor(body);
            default -> List.of();
        };
    }

    private static List<Violation> key(JsonNode pages) {
        List<Violation> found = new ArrayList<>();
        if (pages.has("nextKey") && pages.get("nextKey").asText("").isEmpty()) {
            String seen = pages.get("nextKey").isNull() ? "null" : "an empty text";
            found.add(paging("/pages/nextKey", "no such member on the last page, a key on the others", seen));
        }
        if (pages.has("current")) {
            found.add(paging(
                    "/pages/current",
                    "no such member where pages have keys",
                    ValueRedactor.said(pages.get("current"))));
        }
        return found;
    }

    private static List<Violation> offset(JsonNode body) {
        JsonNode pages = body.path("pages");
        int here = body.path("items").size();
        List<Violation> found = new ArrayList<>();
        if (pages.has("total") && pages.path("total").asInt() < 1) {
            found.add(paging("/pages/total", "a number of pages of at least 1", number(pages, "total")));
        }
        if (pages.has("items") && pages.path("items").asInt() < here) {
            found.add(paging("/pages/items", "at least the " + here + " items of this page", number(pages, "items")));
        }
        if (pages.has("maxSize")
                && pages.path("size").asInt() > pages.path("maxSize").asInt()) {
            found.add(paging("/pages/size", "at most maxSize, " + number(pages, "maxSize"), number(pages, "size")));
        }
        return found;
    }

    private static String number(JsonNode pages, String name) {
        return pages.path(name).isIntegralNumber() ? pages.path(name).asText() : ValueRedactor.said(pages.path(name));
    }

    private static List<Violation> cursor(JsonNode body) {
        List<Violation> found = new ArrayList<>();
        for (String name : List.of("has_more", "next_cursor", "items")) {
            if (!body.hasNonNull(name)) {
                found.add(paging("/" + name, "always there and not null", ValueRedactor.said(body.path(name))));
            }
        }
        return found;
    }

    private static Violation paging(String where, String expected, String seen) {
        return new Violation(Kind.PAGING, where, expected, seen);
    }
}
