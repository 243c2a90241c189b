package io.github.centralmock.contract.description;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.wire.Query;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The queries that lead through a list, page after page, whichever way it pages; one whose end never shows is cut off. */
public final class PageTrail {
    private static final int MOST_PAGES = 1000;

    private final Query criteria;
    private final Set<Query> visited = new HashSet<>();
    private Optional<Query> next = Optional.of(Query.EMPTY);
    private boolean isCutOff;

    /** The query carries no paging of its own; criteria that the list cannot do without are added. */
    public PageTrail(Operation list, String query) {
        Query asked = list.requiredQuery().and(Query.parse(query));
        String size = list.pagingStyle().equals("cursor") ? "limit" : "pageSize";
        this.criteria = list.pageSize("max")
                .map(most -> asked.and(size, String.valueOf(most)))
                .orElse(asked);
    }

    /** The query for the next page; empty when there is none, and when one would come again. */
    public Optional<String> next() {
        Optional<Query> unseen = next.filter(key -> visited.size() < MOST_PAGES && visited.add(key));
        isCutOff |= next.isPresent() && unseen.isEmpty();
        return unseen.map(key -> criteria.and(key).toString());
    }

    /** Whether the end of the list was not seen: it went on, went round in a circle, or a page was none. */
    public boolean isCutOff() {
        return isCutOff;
    }

    /** Notes the page that the last query brought. */
    public void saw(JsonNode page) {
        isCutOff |= !page.isArray() && !page.path("items").isArray();
        JsonNode pages = page.path("pages");
        boolean isFull = pages.has("current")
                && !page.path("items").isEmpty()
                && page.path("items").size() >= pages.path("size").asInt(50);
        if (page.path("has_more").asBoolean(false)) {
            next = Optional.of(
                    Query.EMPTY.and("cursor", page.path("next_cursor").asText()));
        } else if (!pages.path("nextKey").asText("").isEmpty()) {
            next = Optional.of(
                    Query.EMPTY.and("pageFromKey", pages.path("nextKey").asText()));
        } else {
            next = Optional.of(Query.EMPTY.and(
                            "page", String.valueOf(pages.path("current").asInt() + 1)))
                    .filter(any -> isFull);
        }
    }

    /** What a page of a list shows. */
    public static Iterable<JsonNode> itemsOf(JsonNode page) {
        return page.isArray() ? page : page.path("items");
    }
}
