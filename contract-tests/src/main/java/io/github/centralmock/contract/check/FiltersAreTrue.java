package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.description.Parameter;
import io.github.centralmock.contract.generated.CannotBuild;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that a filter lets through has what was asked for, and everything that has it is let through. */
final class FiltersAreTrue implements Probe {
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
    public boolean applies(Subject subject) {
        return subject.reads() && !filters(subject).isEmpty();
    }

    private static List<Parameter> filters(Subject subject) {
        return subject.operation().parameters().stream()
                .filter(parameter -> parameter.isIn("query") && !parameter.required())
                .filter(parameter -> !NO_FILTERS.contains(parameter.name()))
                .toList();
    }

    @Override
    public void run(Subject subject) throws CannotBuild {
        List<JsonNode> items = subject.all().items();
        boolean isList = Subject.itemsOf(subject.plain()).isPresent();
        if (isList && items.isEmpty()) {
            throw CannotBuild.noData("the list is empty");
        }
        boolean isAnythingTried = false;
        for (Parameter parameter : filters(subject)) {
            FilterTrial trial = new FilterTrial(parameter, items);
            if (trial.impossible().isPresent() || !trial.values().isEmpty()) {
                isAnythingTried = true;
                new SecondLook(subject).around(() -> judge(subject, parameter));
            }
        }
        if (!isAnythingTried) {
            throw CannotBuild.noData("no value to filter by");
        }
    }

    private void judge(Subject subject, Parameter parameter) throws CannotBuild {
        Optional<Wrong> wrong =
                wrong(subject, new FilterTrial(parameter, subject.all().items()));
        if (wrong.isPresent()) {
            String place = "query:" + parameter.name();
            Wrong found = wrong.get();
            subject.note(name(), Kind.BEHAVIOUR, place, found.expected(), found.seen(), subject.plain());
        } else {
            subject.holds(name());
        }
    }

    /** What a filter should have let through, and what it did. */
    private record Wrong(String expected, String seen) {}

    private Optional<Wrong> wrong(Subject subject, FilterTrial trial) throws CannotBuild {
        Optional<String> impossible = trial.impossible();
        if (impossible.isPresent() && shows(subject, trial, impossible.get())) {
            return Optional.of(new Wrong("nothing when nothing fits", "items that do not fit"));
        }
        Set<Object> answers = new HashSet<>();
        int good = 0;
        for (String value : trial.values()) {
            Optional<Walk> walk = filtered(subject, trial, value);
            if (walk.isPresent()) {
                Optional<Wrong> wrong =
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
                ? Optional.of(new Wrong("different items for different values", "the whole list for every value"))
                : Optional.empty();
    }

    private static Optional<Wrong> untrue(Subject subject, FilterTrial trial, String value, Walk walk)
            throws CannotBuild {
        boolean wanted = !trial.isNegative();
        for (JsonNode item : walk.items()) {
            if (trial.has(item, value).orElse(wanted) != wanted && !trial.isOnTheEdge(item, value)) {
                return Optional.of(new Wrong("only items that fit the filter", "an item that does not fit"));
            }
        }
        Set<String> shown = walk.identities();
        boolean isLeftOut = walk.isWhole() && isLeftOut(subject, trial, value, shown);
        if (isLeftOut) {
            // Between the list and its filtered form an item may have ceased to fit, so it must fit afterwards too.
            subject.listChanged();
        }
        return isLeftOut && isLeftOut(subject, trial, value, shown)
                ? Optional.of(new Wrong("all items that fit the filter", "an item that fits is left out"))
                : Optional.empty();
    }

    private static boolean isLeftOut(Subject subject, FilterTrial trial, String value, Set<String> shown)
            throws CannotBuild {
        boolean wanted = !trial.isNegative();
        return subject.all().items().stream()
                .filter(item -> trial.has(item, value).orElse(!wanted) == wanted && !trial.isOnTheEdge(item, value))
                .anyMatch(item -> !shown.contains(Subject.identity(item)));
    }

    private static boolean shows(Subject subject, FilterTrial trial, String value) throws CannotBuild {
        Exchange exchange = subject.ask(Map.of(trial.name(), value));
        return exchange.isSuccess()
                && !Subject.itemsOf(exchange).orElse(List.of()).isEmpty();
    }

    /** The list under a filter; empty when the value is refused, which is no lie. */
    private static Optional<Walk> filtered(Subject subject, FilterTrial trial, String value) throws CannotBuild {
        try {
            int size = subject.operation().pageSize("max").orElse(100);
            return Optional.of(Walk.of(subject, Map.of(trial.name(), value), size, Walk.MOST_PAGES));
        } catch (CannotBuild refused) {
            return Optional.empty();
        }
    }

    private static Object fingerprint(Walk walk) {
        boolean isList = Subject.itemsOf(walk.first()).isPresent();
        return isList ? walk.identities() : walk.first().body();
    }
}
