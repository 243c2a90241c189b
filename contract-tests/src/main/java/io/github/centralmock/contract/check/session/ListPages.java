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
 * @param isWhole whether the last page was reached within the allowed number of pages
 * @param isCircular whether a page refers to a next page that an earlier page has already referred to
 */
public record ListPages(List<JsonNode> items, List<Exchange> pages, boolean isWhole, boolean isCircular) {
    public static final int MAX_PAGES = 12;
    private static final long MAX_CHARACTERS = 16L << 20;

    /**
     * Reads a list with query parameters, page by page. Throws {@link RequestNotPossibleException} if a page is
     * refused.
     */
    public static ListPages of(OperationUnderTest subject, Map<String, String> parameters, int size, int maxPages)
            throws RequestNotPossibleException {
        Paginator paginator = new Paginator(subject.operation().pagingStyle(), parameters, size, maxPages);
        List<JsonNode> items = new ArrayList<>();
        List<Exchange> pages = new ArrayList<>();
        long characters = 0;
        for (Optional<Map<String, String>> next = paginator.next();
                next.isPresent() && characters < MAX_CHARACTERS;
                next = paginator.next()) {
            Exchange page = subject.send(next.get());
            if (!page.isSuccess() && !pages.isEmpty()) {
                String expected = "the next page of a page can be read";
                subject.report("paging-walk", Kind.PAGING, "/pages", expected, "status " + page.status(), page);
            }
            if (!page.isSuccess()) {
                throw new RequestNotPossibleException("answered " + page.status());
            }
            pages.add(page);
            characters += page.answer().body().length();
            items.addAll(OperationUnderTest.itemsOf(page).orElse(List.of()));
            paginator.received(page.body());
        }
        return new ListPages(
                items,
                pages,
                paginator.isAtEnd() && !subject.operation().isPagingUndescribed(),
                paginator.isCircular());
    }

    /** Reads the list at an actual path with the largest page size. */
    public static ListPages at(String path, ApiOperation list, CheckSession session)
            throws RequestNotPossibleException {
        OperationUnderTest subject = new OperationUnderTest(list, session);
        subject.useRequest(RequestEdits.get(list, path));
        return of(subject, Map.of(), list.pageSize("max").orElse(100), MAX_PAGES);
    }

    /** The first page, used in examples. */
    public Exchange first() {
        return pages.get(0);
    }

    public Exchange last() {
        return pages.get(pages.size() - 1);
    }

    /** The identities of the items without duplicates. */
    public Set<String> identities() {
        Set<String> found = new TreeSet<>();
        items.forEach(item -> found.add(OperationUnderTest.identity(item)));
        return found;
    }

    public List<String> sequence() {
        return items.stream().map(OperationUnderTest::identity).toList();
    }
}
