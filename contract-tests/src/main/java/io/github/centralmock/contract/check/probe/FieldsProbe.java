package io.github.centralmock.contract.check.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.check.session.OperationUnderTest;
import io.github.centralmock.contract.openapi.ApiParameter;
import io.github.centralmock.contract.openapi.SchemasAtPath;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code fields} leaves what it names, the id, and nothing else. */
public final class FieldsProbe implements Probe {
    @Override
    public String name() {
        return "fields-obeyed";
    }

    @Override
    public boolean applies(OperationUnderTest subject) {
        return subject.reads() && subject.parameter("fields").isPresent();
    }

    @Override
    public void run(OperationUnderTest subject) throws RequestNotPossibleException {
        List<JsonNode> whole = things(subject.plain());
        String field = fieldToAsk(subject, whole);
        Exchange narrow = subject.ask(Map.of("fields", field));
        if (!narrow.isSuccess()) {
            throw new RequestNotPossibleException("fields=" + shown(subject, field) + " answered " + narrow.status());
        }
        Set<String> allowed = alwaysThere(subject, field);
        for (JsonNode thing : things(narrow)) {
            for (String member : names(thing)) {
                if (!allowed.contains(member)) {
                    note(subject, "only the fields that were asked for", "also " + shown(subject, member), narrow);
                    return;
                }
            }
        }
        if (things(narrow).stream().noneMatch(thing -> thing.has(field))) {
            note(subject, "the field that was asked for", "it is absent", narrow);
            return;
        }
        subject.holds(name());
    }

    private void note(OperationUnderTest subject, String expected, String seen, Exchange narrow) {
        subject.note(name(), Kind.BEHAVIOUR, "query:fields", expected, seen, narrow);
    }

    private static String shown(OperationUnderTest subject, String member) {
        boolean isName = subject.operation().api().words().isName(member);
        return isName ? member : "a member that was not asked for";
    }

    private static List<JsonNode> things(Exchange exchange) {
        return OperationUnderTest.itemsOf(exchange).orElseGet(() -> List.of(exchange.body()));
    }

    private static String fieldToAsk(OperationUnderTest subject, List<JsonNode> whole)
            throws RequestNotPossibleException {
        Set<String> tokens = subject.parameter("fields")
                .map(ApiParameter::schema)
                .map(schema -> SchemasAtPath.of(schema).item().tokens())
                .orElse(Set.of());
        Set<String> always = alwaysThere(subject, "id");
        for (JsonNode thing : whole) {
            boolean hasMore =
                    names(thing).stream().filter(name -> !always.contains(name)).count() > 1;
            for (String name : names(thing)) {
                if (hasMore && !always.contains(name) && (tokens.isEmpty() || tokens.contains(name))) {
                    return name;
                }
            }
        }
        throw RequestNotPossibleException.noData("nothing to be narrowed");
    }

    private static Set<String> alwaysThere(OperationUnderTest subject, String field) {
        List<String> names = new ArrayList<>(List.of("id", field));
        subject.operation().extension("x-always-answered").forEach(name -> names.add(name.asText()));
        return new java.util.HashSet<>(names);
    }

    private static List<String> names(JsonNode thing) {
        List<String> names = new ArrayList<>();
        thing.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
