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

/** Everything that a filter lets through has what was asked for, and everything that has it is let through. */
public final class FilterProbe implements Probe {
    private static final Set<String> NO_FILTERS = Set.of(
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
        return subject.reads() && !filters(subject).isEmpty();
    }

    private static List<ApiParameter> filters(OperationUnderTest subject) {
        return subject.operation().parameters().stream()
                .filter(parameter -> parameter.isIn("query") && !parameter.required())
                .filter(parameter -> !NO_FILTERS.contains(parameter.name()))
                .toList();
    }

    @Override
    public void run(OperationUnderTest subject) throws RequestNotPossibleException {
        List<JsonNode> items = subject.all().items();
        boolean isList = OperationUnderTest.itemsOf(subject.plain()).isPresent();
        if (isList && items.isEmpty()) {
            throw RequestNotPossibleException.noData("the list is empty");
        }
        boolean isAnythingTried = false;
        for (ApiParameter parameter : filters(subject)) {
            FilterCase trial = new FilterCase(parameter, items);
            if (trial.impossible().isPresent() || !trial.values().isEmpty()) {
                isAnythingTried = true;
                new ConfirmingRetry(subject).around(() -> judge(subject, parameter));
            }
        }
        if (!isAnythingTried) {
            throw RequestNotPossibleException.noData("no value to filter by");
        }
    }

    private void judge(OperationUnderTest subject, ApiParameter parameter) throws RequestNotPossibleException {
        Optional<Mismatch> wrong =
                wrong(subject, new FilterCase(parameter, subject.all().items()));
        if (wrong.isPresent()) {
            String place = "query:" + parameter.name();
            Mismatch found = wrong.get();
            subject.note(name(), Kind.BEHAVIOUR, place, found.expected(), found.seen(), subject.plain());
        } else {
            subject.holds(name());
        }
    }

    /** What a filter should have let through, and what it did. */
    private record Mismatch(String expected, String seen) {}

    private Optional<Mismatch> wrong(OperationUnderTest subject, FilterCase trial) throws RequestNotPossibleException {
        Optional<String> impossible = trial.impossible();
        if (impossible.isPresent() && shows(subject, trial, impossible.get())) {
            return Optional.of(new Mismatch("nothing when nothing fits", "items that do not fit"));
        }
        Set<Object> answers = new HashSet<>();
        int good = 0;
        for (String value : trial.values()) {
            Optional<ListPages> walk = filtered(subject, trial, value);
            if (walk.isPresent()) {
                Optional<Mismatch> wrong =
                        trial.hasMember() ? untrue(subject, trial, value, walk.get()) : Optional.empty();
                if (wrong.isPresent()) {
                    return wrong;
                }
                good++;
                answers.add(fingerprint(walk.get()));
            }
        }
        boolean isIgnored = trial.isChoice() && good > 1 && answers.equals(Set.of(fingerprint(subject.all())));
        return isIgnored
                ? Optional.of(new Mismatch("different items for different values", "the whole list for every value"))
                : Optional.empty();
    }

    private static Optional<Mismatch> untrue(OperationUnderTest subject, FilterCase trial, String value, ListPages walk)
            throws RequestNotPossibleException {
        boolean wanted = !trial.isNegative();
        for (JsonNode item : walk.items()) {
            if (trial.has(item, value).orElse(wanted) != wanted && !trial.isOnTheEdge(item, value)) {
                return Optional.of(new Mismatch("only items that fit the filter", "an item that does not fit"));
            }
        }
        Set<String> shown = walk.identities();
        boolean isLeftOut = walk.isWhole() && isLeftOut(subject, trial, value, shown);
        if (isLeftOut) {
            // Between the list and its filtered form an item may have ceased to fit, so it must fit afterwards too.
            subject.listChanged();
        }
        return isLeftOut && isLeftOut(subject, trial, value, shown)
                ? Optional.of(new Mismatch("all items that fit the filter", "an item that fits is left out"))
                : Optional.empty();
    }

    private static boolean isLeftOut(OperationUnderTest subject, FilterCase trial, String value, Set<String> shown)
            throws RequestNotPossibleException {
        boolean wanted = !trial.isNegative();
        return subject.all().items().stream()
                .filter(item -> trial.has(item, value).orElse(!wanted) == wanted && !trial.isOnTheEdge(item, value))
                .anyMatch(item -> !shown.contains(OperationUnderTest.identity(item)));
    }

    private static boolean shows(OperationUnderTest subject, FilterCase trial, String value)
            throws RequestNotPossibleException {
        Exchange exchange = subject.ask(Map.of(trial.name(), value));
        return exchange.isSuccess()
                && !OperationUnderTest.itemsOf(exchange).orElse(List.of()).isEmpty();
    }

    /** The list under a filter; empty when the value is refused, which is no lie. */
    private static Optional<ListPages> filtered(OperationUnderTest subject, FilterCase trial, String value)
            throws RequestNotPossibleException {
        try {
            int size = subject.operation().pageSize("max").orElse(100);
            return Optional.of(ListPages.of(subject, Map.of(trial.name(), value), size, ListPages.MOST_PAGES));
        } catch (RequestNotPossibleException refused) {
            return Optional.empty();
        }
    }

    private static Object fingerprint(ListPages walk) {
        boolean isList = OperationUnderTest.itemsOf(walk.first()).isPresent();
        return isList ? walk.identities() : walk.first().body();
    }
}
