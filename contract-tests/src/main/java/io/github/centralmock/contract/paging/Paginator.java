package io.github.centralmock.contract.paging;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.Query;
import io.github.centralmock.contract.openapi.ApiOperation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leads through a list from its first page to the last, in each of the vendor's styles: by key ({@code pageFromKey}), by
 * number ({@code page}) and by cursor. It sends no requests: the caller requests the page of {@link #next} and passes it
 * to {@link #received}. It stops after a number of pages, and at a page that names an earlier one as the next.
 */
public final class Paginator {
    private static final int MOST_PAGES = 1000;
    private static final int DEFAULT_SIZE = 50;

    private final String style;
    private final Map<String, String> criteria;
    private final int size;
    private final int mostPages;
    private final Set<Map<String, String>> named = new HashSet<>();
    private Map<String, String> position = Map.of();
    private boolean hasNext = true;
    private boolean isCircular;
    private boolean isNoList;
    private int pages;

    /**
     * A style is {@code key}, {@code offset}, {@code cursor}, or {@code none} if only the pages show it. With size 0 the
     * target's default is used.
     */
    public Paginator(String style, Map<String, String> criteria, int size, int mostPages) {
        this.style = style;
        this.criteria = new LinkedHashMap<>(criteria);
        this.size = size;
        this.mostPages = mostPages;
        if (size > 0 && !style.equals("none")) {
            this.criteria.put(style.equals("cursor") ? "limit" : "pageSize", String.valueOf(size));
        }
    }

    /** A paginator for a list of unknown style, with its default page size. */
    public static Paginator ofUnknownStyle() {
        return new Paginator("none", Map.of(), 0, MOST_PAGES);
    }

    /** Through a described list on its largest pages; criteria that it cannot do without are added. */
    public static Paginator through(ApiOperation list) {
        Map<String, String> required = new LinkedHashMap<>();
        list.parameters().stream()
                .filter(parameter -> parameter.isIn("query") && parameter.required())
                .forEach(parameter ->
                        required.put(parameter.name(), parameter.firstToken().orElse("")));
        return new Paginator(list.pagingStyle(), required, list.pageSize("max").orElse(0), MOST_PAGES);
    }

    /** The query parameters of the next page; empty if there is none, or no more may be read. */
    public Optional<Map<String, String>> next() {
        if (!hasNext || isCircular || pages >= mostPages) {
            return Optional.empty();
        }
        Map<String, String> asked = new LinkedHashMap<>(criteria);
        asked.putAll(position);
        return Optional.of(asked);
    }

    /** Notes the page that was asked for last. */
    public void received(JsonNode page) {
        pages++;
        isNoList |= !page.isArray() && !page.path("items").isArray();
        Optional<Map<String, String>> following = following(page);
        hasNext = following.isPresent();
        position = following.orElse(Map.of());
        isCircular = hasNext && !named.add(position);
    }

    private Optional<Map<String, String>> following(JsonNode page) {
        JsonNode pages = page.path("pages");
        if (page.path("has_more").asBoolean(false)) {
            return Optional.of(Map.of("cursor", page.path("next_cursor").asText("")));
        }
        String key = pages.path("nextKey").asText("");
        if (!key.isEmpty()) {
            return Optional.of(Map.of("pageFromKey", key));
        }
        boolean isNumbered = style.equals("offset") || style.equals("none") && pages.has("current");
        return isNumbered && isFull(page)
                ? Optional.of(Map.of("page", String.valueOf(number(pages) + 1)))
                : Optional.empty();
    }

    private int number(JsonNode pages) {
        return pages.path("current").asInt(this.pages);
    }

    private boolean isFull(JsonNode page) {
        int reported = page.path("pages").path("size").asInt(0);
        int largest = size > 0 ? size : DEFAULT_SIZE;
        int here = page.path("items").size();
        return here > 0 && here >= (reported > 0 ? Math.min(reported, largest) : largest);
    }

    /** Whether the last page names no next one. */
    public boolean isAtEnd() {
        return !hasNext;
    }

    /** Whether a page named one as the next that had been named before. */
    public boolean isCircular() {
        return isCircular;
    }

    /** Whether the end of the list was not seen: it went on, went round in a circle, or a page was no list. */
    public boolean isCutOff() {
        return hasNext || isNoList;
    }

    /** The items of a page. */
    public static Iterable<JsonNode> itemsOf(JsonNode page) {
        return page.isArray() ? page : page.path("items");
    }

    /** Parameters as a query, without the question mark. */
    public static String query(Map<String, String> parameters) {
        Query query = Query.EMPTY;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            query = query.and(parameter.getKey(), parameter.getValue());
        }
        return query.toString();
    }
}
