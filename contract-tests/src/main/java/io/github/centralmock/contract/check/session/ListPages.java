package io.github.centralmock.contract.check.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.paging.Paginator;
import io.github.centralmock.contract.request.RequestNotPossibleException;
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
public record ListPages(List<JsonNode> items, List<Exchange> pages, boolean isWhole, boolean isCircular) {
    public static final int MOST_PAGES = 12;
    private static final long MOST_TEXT = 16L << 20;

    /** Follows a list with some criteria. Throws {@link RequestNotPossibleException} when a page is refused. */
    public static ListPages of(OperationUnderTest subject, Map<String, String> criteria, int size, int mostPages)
            throws RequestNotPossibleException {
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
                throw new RequestNotPossibleException("answered " + page.status());
            }
            pages.add(page);
            text += page.answer().body().length();
            items.addAll(OperationUnderTest.itemsOf(page).orElse(List.of()));
            paginator.received(page.body());
        }
        return new ListPages(
                items,
                pages,
                paginator.isAtEnd() && !subject.operation().isPagingUndescribed(),
                paginator.isCircular());
    }

    /** Follows the list at a real path as it is now, on the largest pages. */
    public static ListPages at(String path, ApiOperation list, CheckSession session)
            throws RequestNotPossibleException {
        OperationUnderTest subject = new OperationUnderTest(list, session);
        subject.asks(RequestEdits.get(list, path));
        return of(subject, Map.of(), list.pageSize("max").orElse(100), MOST_PAGES);
    }

    /** The first page, for examples. */
    public Exchange first() {
        return pages.get(0);
    }

    public Exchange last() {
        return pages.get(pages.size() - 1);
    }

    /** The items' identities, each once. */
    public Set<String> identities() {
        Set<String> found = new TreeSet<>();
        items.forEach(item -> found.add(OperationUnderTest.identity(item)));
        return found;
    }

    public List<String> sequence() {
        return items.stream().map(OperationUnderTest::identity).toList();
    }
}
