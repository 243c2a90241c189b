package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.generated.CannotBuild;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A list followed from its first page to the last.
 *
 * @param isWhole whether its end was reached within the pages that were allowed
 */
record Walk(List<JsonNode> items, List<Exchange> pages, boolean isWhole) {
    static final int MOST_PAGES = 12;
    private static final long MOST_TEXT = 16L << 20;

    /** Follows a list with some criteria. Throws {@link CannotBuild} when a page is refused. */
    static Walk of(Subject subject, Map<String, String> criteria, int size, int mostPages) throws CannotBuild {
        String style = subject.operation().pagingStyle();
        Map<String, String> asked = new LinkedHashMap<>(criteria);
        if (!style.equals("none")) {
            asked.put(style.equals("cursor") ? "limit" : "pageSize", String.valueOf(size));
        }
        List<JsonNode> items = new ArrayList<>();
        List<Exchange> pages = new ArrayList<>();
        long text = 0;
        while (pages.size() < mostPages && text < MOST_TEXT) {
            Exchange page = subject.ask(asked);
            if (!page.isSuccess() && !pages.isEmpty()) {
                String expected = "the next page that a page names can be read";
                subject.note("paging-walk", Kind.PAGING, "/pages", expected, "status " + page.status(), page);
            }
            if (!page.isSuccess()) {
                throw new CannotBuild("answered " + page.status());
            }
            pages.add(page);
            text += page.answer().body().length();
            List<JsonNode> here = Subject.itemsOf(page).orElse(List.of());
            items.addAll(here);
            if (!advance(style, page.body(), asked, here.size() >= size)) {
                return new Walk(items, pages, !subject.operation().isPagingUndescribed());
            }
        }
        return new Walk(items, pages, false);
    }

    /** Follows the list at a real path as it is now, on the largest pages. */
    static Walk at(String path, Operation list, Session session) throws CannotBuild {
        Subject subject = new Subject(list, session);
        subject.asks(Requests.get(list, path));
        return of(subject, Map.of(), list.pageSize("max").orElse(100), MOST_PAGES);
    }

    /** Sets what asks for the next page; false when there is none. */
    private static boolean advance(String style, JsonNode body, Map<String, String> asked, boolean isFull) {
        switch (style) {
            case "key" -> {
                String next = body.path("pages").path("nextKey").asText("");
                asked.put("pageFromKey", next);
                return !next.isEmpty();
            }
            case "cursor" -> {
                asked.put("cursor", body.path("next_cursor").asText(""));
                return body.path("has_more").asBoolean(false);
            }
            case "offset" -> {
                asked.merge("page", "2", (before, first) -> String.valueOf(Integer.parseInt(before) + 1));
                return isFull;
            }
            default -> {
                return false;
            }
        }
    }

    /** The first page, for examples. */
    Exchange first() {
        return pages.get(0);
    }

    Exchange last() {
        return pages.get(pages.size() - 1);
    }

    /** The items' identities, each once. */
    Set<String> identities() {
        Set<String> found = new TreeSet<>();
        items.forEach(item -> found.add(Subject.identity(item)));
        return found;
    }

    List<String> sequence() {
        return items.stream().map(Subject::identity).toList();
    }
}
