package io.github.centralmock.contract.check.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.check.session.OperationUnderTest;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A smaller {@code view} contains fewer members: basic is part of summary, summary is part of full, and basic has fewer
 * members than full.
 */
public final class ViewProbe implements Probe {
    private static final List<String> VIEWS = List.of("basic", "summary", "full");

    @Override
    public String name() {
        return "view-obeyed";
    }

    @Override
    public boolean applies(OperationUnderTest subject) {
        return subject.isRead() && subject.parameter("view").isPresent();
    }

    @Override
    public void run(OperationUnderTest subject) throws RequestNotPossibleException {
        Set<String> before = Set.of();
        int smallest = 0;
        for (String view : VIEWS) {
            Exchange exchange = subject.send(Map.of("view", view));
            Set<String> shown = members(exchange);
            if (!shown.containsAll(before)) {
                subject.report(
                        name(),
                        Kind.BEHAVIOUR,
                        "query:view",
                        "a larger view contains all members of a smaller view",
                        "members are missing",
                        exchange);
                return;
            }
            smallest = view.equals("basic") ? shown.size() : smallest;
            if (view.equals("full") && shown.size() == smallest) {
                String expected = "the basic view has fewer members than the full view";
                subject.report(name(), Kind.BEHAVIOUR, "query:view", expected, "the same number of members", exchange);
                return;
            }
            before = shown;
        }
        subject.addPassed(name());
    }

    private static Set<String> members(Exchange exchange) {
        Set<String> names = new TreeSet<>();
        for (JsonNode item : OperationUnderTest.itemsOf(exchange).orElseGet(() -> List.of(exchange.body()))) {
            item.fieldNames().forEachRemaining(names::add);
        }
        return names;
    }
}
