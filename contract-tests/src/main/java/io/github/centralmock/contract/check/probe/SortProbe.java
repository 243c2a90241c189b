package io.github.centralmock.contract.check.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.check.session.ListPages;
import io.github.centralmock.contract.check.session.OperationUnderTest;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A sorted list is in the requested order, ascending and descending. */
public final class SortProbe implements Probe {
    private static final int MAX_FIELDS = 3;
    private static final List<String> COMMON_FIELDS =
            List.of("name", "hostname", "raisedAt", "createdAt", "lastSeenAt", "email", "type", "id");

    @Override
    public String name() {
        return "sort-order";
    }

    @Override
    public boolean applies(OperationUnderTest subject) {
        return subject.isRead() && subject.parameter("sort").isPresent();
    }

    @Override
    public void run(OperationUnderTest subject) throws RequestNotPossibleException {
        int tested = 0;
        for (String field : fields(subject)) {
            if (tested < MAX_FIELDS && distinct(subject.allPages().items(), field) > 1) {
                tested++;
                checkOrder(subject, field, "asc");
                checkOrder(subject, field, "desc");
            }
        }
        if (tested == 0) {
            throw RequestNotPossibleException.noData("no field to sort by");
        }
    }

    private static Set<String> fields(OperationUnderTest subject) throws RequestNotPossibleException {
        Set<String> fields = new LinkedHashSet<>();
        List<JsonNode> items = subject.allPages().items();
        JsonNode sortable = subject.operation().extension("x-sortable");
        COMMON_FIELDS.stream()
                .filter(field -> sortable.isMissingNode() || contains(sortable, field))
                .filter(field ->
                        items.stream().anyMatch(item -> item.path(field).isValueNode()))
                .forEach(fields::add);
        sortable.forEach(field -> fields.add(field.asText()));
        return fields;
    }

    private static boolean contains(JsonNode array, String text) {
        for (JsonNode item : array) {
            if (item.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static long distinct(List<JsonNode> items, String field) {
        return items.stream()
                .map(item -> item.path(field))
                .filter(JsonNode::isValueNode)
                .distinct()
                .count();
    }

    private void checkOrder(OperationUnderTest subject, String field, String direction)
            throws RequestNotPossibleException {
        // Two pages are needed to detect pages that are sorted separately.
        int half = (subject.allPages().items().size() + 1) / 2;
        int size = Math.min(half, subject.operation().pageSize("max").orElse(100));
        ListPages pages = ListPages.of(subject, Map.of("sort", field + ":" + direction), size, 3);
        List<JsonNode> values = new ArrayList<>();
        pages.items().forEach(item -> values.add(item.path(field)));
        values.removeIf(value -> !value.isValueNode() || value.isNull());
        if (values.size() < 2) {
            throw RequestNotPossibleException.noData("not enough values to sort by " + field);
        }
        boolean isOrdered = COMPARATORS.stream()
                .skip(values.stream().allMatch(JsonNode::isNumber) ? 0 : 1)
                .map(order -> direction.equals("asc") ? order : order.reversed())
                .anyMatch(order -> isOrdered(values, order));
        if (isOrdered) {
            subject.addPassed(name());
        } else {
            String place = "query:sort=" + field + ":" + direction;
            subject.report(
                    name(), Kind.BEHAVIOUR, place, "items in the requested order", "another order", pages.first());
        }
    }

    /** The collation is not documented, so any usual one is accepted. */
    private static final List<Comparator<JsonNode>> COMPARATORS = List.of(
            Comparator.comparing((JsonNode value) -> value.decimalValue()),
            Comparator.comparing((JsonNode value) -> value.asText()),
            Comparator.comparing((JsonNode value) -> value.asText().toLowerCase(Locale.ROOT)),
            Comparator.comparing(
                    (JsonNode value) -> value.asText().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "")));

    private static boolean isOrdered(List<JsonNode> values, Comparator<JsonNode> order) {
        for (int i = 1; i < values.size(); i++) {
            if (order.compare(values.get(i - 1), values.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }
}
