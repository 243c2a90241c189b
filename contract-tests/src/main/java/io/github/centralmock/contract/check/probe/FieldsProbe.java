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

/** A response with {@code fields} contains the requested fields and the id, and no other members. */
public final class FieldsProbe implements Probe {
    @Override
    public String name() {
        return "fields-obeyed";
    }

    @Override
    public boolean applies(OperationUnderTest subject) {
        return subject.isRead() && subject.parameter("fields").isPresent();
    }

    @Override
    public void run(OperationUnderTest subject) throws RequestNotPossibleException {
        List<JsonNode> items = itemsOf(subject.basicExchange());
        String field = chooseField(subject, items);
        Exchange response = subject.send(Map.of("fields", field));
        if (!response.isSuccess()) {
            throw new RequestNotPossibleException(
                    "fields=" + safeName(subject, field) + " answered " + response.status());
        }
        Set<String> allowed = allowedMembers(subject, field);
        for (JsonNode item : itemsOf(response)) {
            for (String member : names(item)) {
                if (!allowed.contains(member)) {
                    report(subject, "only the requested fields", "also " + safeName(subject, member), response);
                    return;
                }
            }
        }
        if (itemsOf(response).stream().noneMatch(item -> item.has(field))) {
            report(subject, "the requested field", "it is absent", response);
            return;
        }
        subject.addPassed(name());
    }

    private void report(OperationUnderTest subject, String expected, String seen, Exchange response) {
        subject.report(name(), Kind.BEHAVIOUR, "query:fields", expected, seen, response);
    }

    private static String safeName(OperationUnderTest subject, String member) {
        boolean isName = subject.operation().api().words().isName(member);
        return isName ? member : "a member that was not requested";
    }

    private static List<JsonNode> itemsOf(Exchange exchange) {
        return OperationUnderTest.itemsOf(exchange).orElseGet(() -> List.of(exchange.body()));
    }

    private static String chooseField(OperationUnderTest subject, List<JsonNode> items)
            throws RequestNotPossibleException {
        Set<String> tokens = subject.parameter("fields")
                .map(ApiParameter::schema)
                .map(schema -> SchemasAtPath.of(schema).item().tokens())
                .orElse(Set.of());
        Set<String> allowed = allowedMembers(subject, "id");
        for (JsonNode item : items) {
            boolean hasMore =
                    names(item).stream().filter(name -> !allowed.contains(name)).count() > 1;
            for (String name : names(item)) {
                if (hasMore && !allowed.contains(name) && (tokens.isEmpty() || tokens.contains(name))) {
                    return name;
                }
            }
        }
        throw RequestNotPossibleException.noData("no item has enough fields");
    }

    private static Set<String> allowedMembers(OperationUnderTest subject, String field) {
        List<String> names = new ArrayList<>(List.of("id", field));
        subject.operation().extension("x-always-answered").forEach(name -> names.add(name.asText()));
        return new java.util.HashSet<>(names);
    }

    private static List<String> names(JsonNode item) {
        List<String> names = new ArrayList<>();
        item.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
