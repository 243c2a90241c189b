package io.github.centralmock.contract.check.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.check.session.OperationUnderTest;
import io.github.centralmock.contract.check.session.RequestEdits;
import io.github.centralmock.contract.http.Query;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.JsonPointers;
import io.github.centralmock.contract.openapi.ValueRedactor;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.request.ItemIdMember;
import io.github.centralmock.contract.request.PreparedRequest;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import java.util.List;
import java.util.Optional;

/** Every item of a list can be read by its id with the same values, and a resource that is read by id has this id. */
public final class IdLookupProbe implements Probe {
    @Override
    public String name() {
        return "ids-resolve";
    }

    @Override
    public boolean applies(OperationUnderTest subject) {
        return subject.isRead();
    }

    @Override
    public void run(OperationUnderTest subject) throws RequestNotPossibleException {
        if (OperationUnderTest.itemsOf(subject.basicExchange()).isPresent()) {
            checkItems(subject);
        } else {
            checkOwnId(subject);
        }
    }

    private void checkItems(OperationUnderTest subject) throws RequestNotPossibleException {
        String list = subject.basicExchange().request().path().replaceAll("/search$", "");
        for (JsonNode item :
                firstAndLast(OperationUnderTest.itemsOf(subject.basicExchange()).orElseThrow())) {
            String id = Query.encode(item.path("id").asText());
            Optional<ApiOperation> get = subject.session().readOfItem(list + "/" + id);
            if (item.path("id").isTextual() && get.isPresent()) {
                String parameter = get.get().path().lastParameter().orElseThrow();
                String requested = ItemIdMember.of(item, list, parameter).orElseThrow();
                PreparedRequest read = RequestEdits.get(list + "/" + Query.encode(requested), "");
                checkItem(subject, item, subject.session().send(get.get(), read));
            }
        }
    }

    private static List<JsonNode> firstAndLast(List<JsonNode> items) {
        return items.size() < 2 ? items : List.of(items.get(0), items.get(items.size() - 1));
    }

    private void checkItem(OperationUnderTest subject, JsonNode item, Exchange found) {
        if (found.status() == 501) {
            return;
        }
        if (!found.isSuccess()) {
            subject.report(
                    name(), Kind.BEHAVIOUR, "/items/*/id", "an id that can be read", "status " + found.status(), found);
            return;
        }
        for (var member : item.properties()) {
            JsonNode other = found.body().path(member.getKey());
            boolean isComparable = member.getValue().isValueNode() && other.isValueNode();
            boolean isTime = ValueRedactor.kind(other).equals("date-time")
                    || ValueRedactor.kind(member.getValue()).equals("date-time");
            if (isComparable && !isTime && !other.equals(member.getValue())) {
                subject.report(
                        name(),
                        Kind.BEHAVIOUR,
                        JsonPointers.member("/items/*", member.getKey()),
                        "the same value in the list and by id",
                        describe(ValueRedactor.said(member.getValue()), ValueRedactor.said(other)),
                        found);
                return;
            }
        }
        subject.addPassed(name());
    }

    private static String describe(String left, String right) {
        return left.equals(right) ? "two different values, each " + left : "two values, " + left + " and " + right;
    }

    private void checkOwnId(OperationUnderTest subject) throws RequestNotPossibleException {
        PreparedRequest request = subject.basicExchange().request();
        JsonNode id = subject.basicExchange().body().path("id");
        if (new WriteEffects(subject.session()).checkJob(subject.basicExchange())) {
            return;
        }
        String list = request.path().substring(0, request.path().lastIndexOf('/'));
        boolean isOwnId = subject.operation()
                .path()
                .lastParameter()
                .filter(parameter -> ItemIdMember.isNamedAfter(list, parameter))
                .isPresent();
        if (!isOwnId || !id.isTextual()) {
            throw RequestNotPossibleException.noData("no item with an id");
        }
        String requested = request.path().substring(list.length() + 1);
        if (requested.equalsIgnoreCase(id.asText())) {
            subject.addPassed(name());
        } else {
            subject.report(name(), Kind.BEHAVIOUR, "/id", "the requested id", "another id", subject.basicExchange());
        }
    }
}
