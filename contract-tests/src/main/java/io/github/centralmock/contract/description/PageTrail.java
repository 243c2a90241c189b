package io.github.centralmock.contract.description;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The queries that lead through a list, page after page, whichever way it pages; one whose end never shows is cut off. */
public final class PageTrail {
    private static final int MOST_PAGES = 1000;

    private final String criteria;
    private final Set<String> visited = new HashSet<>();
    private Optional<String> next = Optional.of("");
    private boolean isCutOff;

    /** The query carries no paging of its own; criteria that the list cannot do without are added. */
    public PageTrail(Operation list, String query) {
        String size = list.pageSize("max")
                .map(most -> (list.pagingStyle().equals("cursor") ? "limit=" : "pageSize=") + most)
                .orElse("");
        this.criteria = joined(Stream.concat(needed(list), Stream.of(query, size)));
    }

    private static Stream<String> needed(Operation list) {
        return list.parameters().stream()
                .filter(parameter -> parameter.isIn("query") && parameter.required())
                .map(parameter ->
                        parameter.name() + "=" + parameter.firstToken().orElse(""));
    }

    /** The query for the next page; empty when there is none, and when one would come again. */
    public Optional<String> next() {
        Optional<String> unseen = next.filter(key -> visited.size() < MOST_PAGES && visited.add(key));
        isCutOff |= next.isPresent() && unseen.isEmpty();
        return unseen.map(key -> joined(Stream.of(criteria, key)));
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
            next = Optional.of("cursor=" + encoded(page.path("next_cursor").asText()));
        } else if (!pages.path("nextKey").asText("").isEmpty()) {
            next = Optional.of("pageFromKey=" + encoded(pages.path("nextKey").asText()));
        } else {
            next = isFull ? Optional.of("page=" + (pages.path("current").asInt() + 1)) : Optional.empty();
        }
    }

    /** What a page of a list shows. */
    public static Iterable<JsonNode> itemsOf(JsonNode page) {
        return page.isArray() ? page : page.path("items");
    }

    private static String joined(Stream<String> parts) {
        return String.join("&", List.of(parts.filter(part -> !part.isEmpty()).toArray(String[]::new)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
