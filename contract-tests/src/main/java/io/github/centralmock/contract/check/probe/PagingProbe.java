package io.github.centralmock.contract.check.probe;

import io.github.centralmock.contract.check.session.ListPages;
import io.github.centralmock.contract.check.session.OperationUnderTest;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Small pages together contain every item of the list exactly once, and there is a last page. */
public final class PagingProbe implements Probe {
    private static final int PAGE_COUNT = 4;

    @Override
    public String name() {
        return "paging-walk";
    }

    @Override
    public boolean isAboutPages() {
        return true;
    }

    @Override
    public boolean applies(OperationUnderTest subject) {
        return subject.isPaged();
    }

    @Override
    public void run(OperationUnderTest subject) throws RequestNotPossibleException {
        ListPages all = subject.allPages();
        if (!all.isWhole()) {
            // A very long list and an endless list differ only if an item repeats or a page is empty.
            reportRepeats(subject, all);
            throw new RequestNotPossibleException("the list has too many pages");
        }
        if (all.items().isEmpty()) {
            throw RequestNotPossibleException.noData("the list is empty");
        }
        int size = Math.max(1, (all.items().size() + PAGE_COUNT - 2) / (PAGE_COUNT - 1));
        checkPages(
                subject, all, ListPages.of(subject, Map.of(), size, all.items().size() / size + 3));
    }

    private void reportRepeats(OperationUnderTest subject, ListPages pages) {
        boolean isLastEmpty =
                OperationUnderTest.itemsOf(pages.last()).orElse(List.of()).isEmpty();
        boolean isRepeated =
                pages.isCircular() || pages.identities().size() < pages.items().size();
        if (isLastEmpty || isRepeated) {
            String seen = isLastEmpty ? "empty pages without a last page" : "repeated items without a last page";
            report(subject, "/items", "each item on one page only, and a last page", seen, pages);
        }
    }

    private static boolean hasRepeatedItemOnOnePage(ListPages pages) {
        return pages.pages().stream()
                .map(page -> OperationUnderTest.itemsOf(page).orElse(List.of()))
                .anyMatch(items -> items.stream()
                                .map(OperationUnderTest::identity)
                                .distinct()
                                .count()
                        < items.size());
    }

    private void report(OperationUnderTest subject, String place, String expected, String seen, ListPages pages) {
        subject.report(name(), Kind.PAGING, place, expected, seen, pages.last());
    }

    private void checkPages(OperationUnderTest subject, ListPages all, ListPages pages) {
        List<String> seen = pages.sequence();
        if (!pages.isWhole()) {
            report(subject, "/pages", "the last page has no next page", "it has a next page", pages);
        } else if (new TreeSet<>(seen).size() < seen.size()) {
            String repeated = hasRepeatedItemOnOnePage(pages) ? "an item twice on one page" : "an item on two pages";
            report(subject, "/items", "each item on one page only, and once", repeated, pages);
        } else if (!new TreeSet<>(seen).equals(all.identities())) {
            boolean isMissing = !pages.identities().containsAll(all.identities());
            String difference = isMissing ? "an item is on no small page" : "an item that is not on the large page";
            report(subject, "/items", "the same items on small pages as on one large page", difference, pages);
        } else {
            subject.addPassed(name());
        }
    }
}
