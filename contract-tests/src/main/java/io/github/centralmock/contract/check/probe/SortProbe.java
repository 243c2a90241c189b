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

/** A sorted list is in the order asked for, upwards and downwards. */
public final class SortProbe implements Probe {
    private static final int FIELDS = 3;
    private static final List<String> LIKELY =
            List.of("name", "hostname", "raisedAt", "createdAt", "lastSeenAt", "email", "type", "id");

    @Override
    public String name() {
        return "sort-order";
    }

    @Override
    public boolean applies(OperationUnderTest subject) {
        return subject.reads() && subject.parameter("sort").isPresent();
    }

    @Override
    public void run(OperationUnderTest subject) throws RequestNotPossibleException {
        int tried = 0;
        for (String field : fields(subject)) {
            if (tried < FIELDS && distinct(subject.all().items(), field) > 1) {
                tried++;
                inOrder(subject, field, "asc");
                inOrder(subject, field, "desc");
            }
        }
        if (tried == 0) {
            throw RequestNotPossibleException.noData("nothing to be sorted");
        }
    }

    private static Set<String> fields(OperationUnderTest subject) throws RequestNotPossibleException {
        Set<String> fields = new LinkedHashSet<>();
        List<JsonNode> items = subject.all().items();
        JsonNode named = subject.operation().extension("x-sortable");
        LIKELY.stream()
                .filter(field -> named.isMissingNode() || contains(named, field))
                .filter(field ->
                        items.stream().anyMatch(item -> item.path(field).isValueNode()))
                .forEach(fields::add);
        named.forEach(field -> fields.add(field.asText()));
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

    private void inOrder(OperationUnderTest subject, String field, String direction)
            throws RequestNotPossibleException {
        // On one page nothing tells a list that is sorted from pages that are sorted each for itself.
        int half = (subject.all().items().size() + 1) / 2;
        int size = Math.min(half, subject.operation().pageSize("max").orElse(100));
        ListPages walk = ListPages.of(subject, Map.of("sort", field + ":" + direction), size, 3);
        List<JsonNode> values = new ArrayList<>();
        walk.items().forEach(item -> values.add(item.path(field)));
        values.removeIf(value -> !value.isValueNode() || value.isNull());
        if (values.size() < 2) {
            throw RequestNotPossibleException.noData("nothing to be sorted by " + field);
        }
        boolean isOrdered = ORDERS.stream()
                .skip(values.stream().allMatch(JsonNode::isNumber) ? 0 : 1)
                .map(order -> direction.equals("asc") ? order : order.reversed())
                .anyMatch(order -> isOrdered(values, order));
        if (isOrdered) {
            subject.holds(name());
        } else {
            String place = "query:sort=" + field + ":" + direction;
            subject.note(name(), Kind.BEHAVIOUR, place, "items in the order asked for", "another order", walk.first());
        }
    }

    /** Nobody documents a collation, so any of the usual ones will do. */
    private static final List<Comparator<JsonNode>> ORDERS = List.of(
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
