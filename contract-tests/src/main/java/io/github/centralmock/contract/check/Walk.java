package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.paging.Paginator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The pages of a list, read from the first to the last.
 *
 * @param isWhole whether its end was reached within the pages that were allowed
 * @param isCircular whether a page named one as the next that had been named before
 */
record Walk(List<JsonNode> items, List<Exchange> pages, boolean isWhole, boolean isCircular) {
    static final int MOST_PAGES = 12;
    private static final long MOST_TEXT = 16L << 20;

    /** Follows a list with some criteria. Throws {@link CannotBuild} when a page is refused. */
    static Walk of(Subject subject, Map<String, String> criteria, int size, int mostPages) throws CannotBuild {
        Paginator paginator = new Paginator(subject.operation().pagingStyle(), criteria, size, mostPages);
        List<JsonNode> items = new ArrayList<>();
        List<Exchange> pages = new ArrayList<>();
        long text = 0;
        for (Optional<Map<String, String>> next = paginator.next();
                next.isPresent() && text < MOST_TEXT;
                next = paginator.next()) {
            Exchange page = subject.ask(next.get());
            if (!page.isSuccess() && !pages.isEmpty()) {
                String expected = "the next page that a page names can be read";
                subject.note("paging-walk", Kind.PAGING, "/pages", expected, "status " + page.status(), page);
            }
            if (!page.isSuccess()) {
                throw new CannotBuild("answered " + page.status());
            }
            pages.add(page);
            text += page.answer().body().length();
            items.addAll(Subject.itemsOf(page).orElse(List.of()));
            paginator.received(page.body());
        }
        return new Walk(items, pages, paginator.isAtEnd() && !subject.operation().isPagingUndescribed(), paginator.isCircular());
    }

    /** Follows the list at a real path as it is now, on the largest pages. */
    static Walk at(String path, Operation list, Session session) throws CannotBuild {
        Subject subject = new Subject(list, session);
        subject.asks(Requests.get(list, path));
        return of(subject, Map.of(), list.pageSize("max").orElse(100), MOST_PAGES);
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
