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

/** A smaller {@code view} shows less of the same things: basic within summary within full, and basic less than full. */
public final class ViewProbe implements Probe {
    private static final List<String> VIEWS = List.of("basic", "summary", "full");

    @Override
    public String name() {
        return "view-obeyed";
    }

    @Override
    public boolean applies(OperationUnderTest subject) {
        return subject.reads() && subject.parameter("view").isPresent();
    }

    @Override
    public void run(OperationUnderTest subject) throws RequestNotPossibleException {
        Set<String> before = Set.of();
        int smallest = 0;
        for (String view : VIEWS) {
            Exchange exchange = subject.ask(Map.of("view", view));
            Set<String> shown = members(exchange);
            if (!shown.containsAll(before)) {
                subject.note(
                        name(),
                        Kind.BEHAVIOUR,
                        "query:view",
                        "a larger view shows all that a smaller one does",
                        "it leaves members out",
                        exchange);
                return;
            }
            smallest = view.equals("basic") ? shown.size() : smallest;
            if (view.equals("full") && shown.size() == smallest) {
                String expected = "the basic view shows less than the full one";
                subject.note(name(), Kind.BEHAVIOUR, "query:view", expected, "as many members in both", exchange);
                return;
            }
            before = shown;
        }
        subject.holds(name());
    }

    private static Set<String> members(Exchange exchange) {
        Set<String> names = new TreeSet<>();
        for (JsonNode thing : OperationUnderTest.itemsOf(exchange).orElseGet(() -> List.of(exchange.body()))) {
            thing.fieldNames().forEachRemaining(names::add);
        }
        return names;
    }
}
