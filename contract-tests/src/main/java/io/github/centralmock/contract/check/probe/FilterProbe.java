package io.github.centralmock.contract.check.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.check.session.ConfirmingRetry;
import io.github.centralmock.contract.check.session.ListPages;
import io.github.centralmock.contract.check.session.OperationUnderTest;
import io.github.centralmock.contract.openapi.ApiParameter;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A filtered list must contain all items that match the filter, and no others. */
public final class FilterProbe implements Probe {
    private static final Set<String> NOT_FILTERS = Set.of(
            "page",
            "pageSize",
            "pageTotal",
            "pageFromKey",
            "limit",
            "cursor",
            "sort",
            "fields",
            "view",
            "searchFields");

    @Override
    public String name() {
        return "filter-truth";
    }

    @Override
    public boolean applies(OperationUnderTest subject) {
        return subject.isRead() && !filters(subject).isEmpty();
    }

    private static List<ApiParameter> filters(OperationUnderTest subject) {
        return subject.operation().parameters().stream()
                .filter(parameter -> parameter.isIn("query") && !parameter.required())
                .filter(parameter -> !NOT_FILTERS.contains(parameter.name()))
                .toList();
    }

    @Override
    public void run(OperationUnderTest subject) throws RequestNotPossibleException {
        List<JsonNode> items = subject.allPages().items();
        boolean isList = OperationUnderTest.itemsOf(subject.basicExchange()).isPresent();
        if (isList && items.isEmpty()) {
            throw RequestNotPossibleException.noData("the list is empty");
        }
        boolean hasTestedFilter = false;
        for (ApiParameter parameter : filters(subject)) {
            FilterCase filterCase = new FilterCase(parameter, items);
            if (filterCase.unusedValue().isPresent() || !filterCase.values().isEmpty()) {
                hasTestedFilter = true;
                new ConfirmingRetry(subject).run(() -> checkFilter(subject, parameter));
            }
        }
        if (!hasTestedFilter) {
            throw RequestNotPossibleException.noData("no value to filter by");
        }
    }

    private void checkFilter(OperationUnderTest subject, ApiParameter parameter) throws RequestNotPossibleException {
        Optional<Mismatch> mismatch = findMismatch(
                subject, new FilterCase(parameter, subject.allPages().items()));
        if (mismatch.isPresent()) {
            String place = "query:" + parameter.name();
            Mismatch found = mismatch.get();
            subject.report(name(), Kind.BEHAVIOUR, place, found.expected(), found.seen(), subject.basicExchange());
        } else {
            subject.addPassed(name());
        }
    }

    /** The expected and the observed result of a filter. */
    private record Mismatch(String expected, String seen) {}

    private Optional<Mismatch> findMismatch(OperationUnderTest subject, FilterCase filterCase)
            throws RequestNotPossibleException {
        Optional<String> unusedValue = filterCase.unusedValue();
        if (unusedValue.isPresent() && hasItems(subject, filterCase, unusedValue.get())) {
            return Optional.of(new Mismatch("no items for a value that no item has", "some items"));
        }
        Set<Object> contents = new HashSet<>();
        int accepted = 0;
        for (String value : filterCase.values()) {
            Optional<ListPages> pages = filtered(subject, filterCase, value);
            if (pages.isPresent()) {
                Optional<Mismatch> mismatch =
                        filterCase.hasMember() ? checkItems(subject, filterCase, value, pages.get()) : Optional.empty();
                if (mismatch.isPresent()) {
                    return mismatch;
                }
                accepted++;
                contents.add(content(pages.get()));
            }
        }
        boolean isIgnored = filterCase.isEnum() && accepted > 1 && contents.equals(Set.of(content(subject.allPages())));
        return isIgnored
                ? Optional.of(new Mismatch("different items for different values", "the whole list for every value"))
                : Optional.empty();
    }

    private static Optional<Mismatch> checkItems(
            OperationUnderTest subject, FilterCase filterCase, String value, ListPages pages)
            throws RequestNotPossibleException {
        boolean wanted = !filterCase.isExclusion();
        for (JsonNode item : pages.items()) {
            if (filterCase.matches(item, value).orElse(wanted) != wanted && !filterCase.isOnBound(item, value)) {
                return Optional.of(new Mismatch("only items that match the filter", "an item that does not match"));
            }
        }
        Set<String> shown = pages.identities();
        boolean isMissing = pages.isWhole() && isMissing(subject, filterCase, value, shown);
        if (isMissing) {
            // The item may have changed between the two requests, so it must still match in a new list.
            subject.discardPages();
        }
        return isMissing && isMissing(subject, filterCase, value, shown)
                ? Optional.of(new Mismatch("all items that match the filter", "a matching item is missing"))
                : Optional.empty();
    }

    private static boolean isMissing(OperationUnderTest subject, FilterCase filterCase, String value, Set<String> shown)
            throws RequestNotPossibleException {
        boolean wanted = !filterCase.isExclusion();
        return subject.allPages().items().stream()
                .filter(item ->
                        filterCase.matches(item, value).orElse(!wanted) == wanted && !filterCase.isOnBound(item, value))
                .anyMatch(item -> !shown.contains(OperationUnderTest.identity(item)));
    }

    private static boolean hasItems(OperationUnderTest subject, FilterCase filterCase, String value)
            throws RequestNotPossibleException {
        Exchange exchange = subject.send(Map.of(filterCase.name(), value));
        return exchange.isSuccess()
                && !OperationUnderTest.itemsOf(exchange).orElse(List.of()).isEmpty();
    }

    /** The filtered list; empty if the target refuses the value, which is allowed. */
    private static Optional<ListPages> filtered(OperationUnderTest subject, FilterCase filterCase, String value)
            throws RequestNotPossibleException {
        try {
            int size = subject.operation().pageSize("max").orElse(100);
            return Optional.of(ListPages.of(subject, Map.of(filterCase.name(), value), size, ListPages.MAX_PAGES));
        } catch (RequestNotPossibleException refused) {
            return Optional.empty();
        }
    }

    private static Object content(ListPages pages) {
        boolean isList = OperationUnderTest.itemsOf(pages.first()).isPresent();
        return isList ? pages.identities() : pages.first().body();
    }
}
