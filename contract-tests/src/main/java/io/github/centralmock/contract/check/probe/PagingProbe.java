package io.github.centralmock.contract.check.probe;

import io.github.centralmock.contract.check.session.ListPages;
import io.github.centralmock.contract.check.session.OperationUnderTest;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A walk over small pages shows everything that the list has, each thing once, and comes to an end. */
public final class PagingProbe implements Probe {
    private static final int PAGES = 4;

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
        ListPages all = subject.all();
        if (!all.isWhole()) {
            // At the largest page size; an endless list and a huge one look alike until a page shows nothing new.
            reportRepeats(subject, all);
            throw new RequestNotPossibleException("the list is too long to be walked");
        }
        if (all.items().isEmpty()) {
            throw RequestNotPossibleException.noData("the list is empty");
        }
        int size = Math.max(1, (all.items().size() + PAGES - 2) / (PAGES - 1));
        report(subject, all, ListPages.of(subject, Map.of(), size, all.items().size() / size + 3));
    }

    private void reportRepeats(OperationUnderTest subject, ListPages walk) {
        boolean endsInNothing =
                OperationUnderTest.itemsOf(walk.last()).orElse(List.of()).isEmpty();
        boolean isRepeated =
                walk.isCircular() || walk.identities().size() < walk.items().size();
        if (endsInNothing || isRepeated) {
            String seen = endsInNothing ? "pages without items and no end" : "the same items again and no end";
            note(subject, "/items", "each item on one page only, and an end", seen, walk);
        }
    }

    private static boolean hasTwiceOnOnePage(ListPages walk) {
        return walk.pages().stream()
                .map(page -> OperationUnderTest.itemsOf(page).orElse(List.of()))
                .anyMatch(items -> items.stream()
                                .map(OperationUnderTest::identity)
                                .distinct()
                                .count()
                        < items.size());
    }

    private void note(OperationUnderTest subject, String place, String expected, String seen, ListPages walk) {
        subject.note(name(), Kind.PAGING, place, expected, seen, walk.last());
    }

    private void report(OperationUnderTest subject, ListPages all, ListPages walk) {
        List<String> seen = walk.sequence();
        if (!walk.isWhole()) {
            note(subject, "/pages", "the last page says that it is the last", "it names a next one", walk);
        } else if (new TreeSet<>(seen).size() < seen.size()) {
            String twice = hasTwiceOnOnePage(walk) ? "an item twice on one page" : "an item on two pages";
            note(subject, "/items", "each item on one page only, and once", twice, walk);
        } else if (!new TreeSet<>(seen).equals(all.identities())) {
            boolean isLost = !walk.identities().containsAll(all.identities());
            String difference = isLost ? "an item is on none of them" : "an item that the large page has not";
            note(subject, "/items", "small pages show what one large page shows", difference, walk);
        } else {
            subject.holds(name());
        }
    }
}
