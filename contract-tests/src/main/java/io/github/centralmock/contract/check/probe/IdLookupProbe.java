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

/** What a list shows can be read by its id, and says the same of itself there; a thing read by id has that id. */
public final class IdLookupProbe implements Probe {
    @Override
    public String name() {
        return "ids-resolve";
    }

    @Override
    public boolean applies(OperationUnderTest subject) {
        return subject.reads();
    }

    @Override
    public void run(OperationUnderTest subject) throws RequestNotPossibleException {
        if (OperationUnderTest.itemsOf(subject.plain()).isPresent()) {
            itemsResolve(subject);
        } else {
            hasTheAskedId(subject);
        }
    }

    private void itemsResolve(OperationUnderTest subject) throws RequestNotPossibleException {
        String list = subject.plain().request().path().replaceAll("/search$", "");
        for (JsonNode item : some(OperationUnderTest.itemsOf(subject.plain()).orElseThrow())) {
            String id = Query.encode(item.path("id").asText());
            Optional<ApiOperation> get = subject.session().readOfItem(list + "/" + id);
            if (item.path("id").isTextual() && get.isPresent()) {
                String parameter = get.get().path().lastParameter().orElseThrow();
                String asked = ItemIdMember.of(item, list, parameter).orElseThrow();
                PreparedRequest read = RequestEdits.get(list + "/" + Query.encode(asked), "");
                resolves(subject, item, subject.session().send(get.get(), read));
            }
        }
    }

    private static List<JsonNode> some(List<JsonNode> items) {
        return items.size() < 2 ? items : List.of(items.get(0), items.get(items.size() - 1));
    }

    private void resolves(OperationUnderTest subject, JsonNode item, Exchange found) {
        if (found.status() == 501) {
            return;
        }
        if (!found.isSuccess()) {
            subject.note(
                    name(), Kind.BEHAVIOUR, "/items/*/id", "an id that can be read", "status " + found.status(), found);
            return;
        }
        for (var member : item.properties()) {
            JsonNode there = found.body().path(member.getKey());
            boolean isPlain = member.getValue().isValueNode() && there.isValueNode();
            boolean isTime = ValueRedactor.kind(there).equals("date-time")
                    || ValueRedactor.kind(member.getValue()).equals("date-time");
            if (isPlain && !isTime && !there.equals(member.getValue())) {
                subject.note(
                        name(),
                        Kind.BEHAVIOUR,
                        JsonPointers.member("/items/*", member.getKey()),
                        "the same in the list and by id",
                        both(ValueRedactor.said(member.getValue()), ValueRedactor.said(there)),
                        found);
                return;
            }
        }
        subject.holds(name());
    }

    private static String both(String left, String right) {
        return left.equals(right) ? "two different values, each " + left : "two values, " + left + " and " + right;
    }

    private void hasTheAskedId(OperationUnderTest subject) throws RequestNotPossibleException {
        PreparedRequest request = subject.plain().request();
        JsonNode id = subject.plain().body().path("id");
        if (new WriteEffects(subject.session()).ordered(subject.plain())) {
            return;
        }
        String list = request.path().substring(0, request.path().lastIndexOf('/'));
        boolean namesItsOwn = subject.operation()
                .path()
                .lastParameter()
                .filter(parameter -> ItemIdMember.isNamedAfter(list, parameter))
                .isPresent();
        if (!namesItsOwn || !id.isTextual()) {
            throw RequestNotPossibleException.noData("nothing with an id");
        }
        String asked = request.path().substring(list.length() + 1);
        if (asked.equalsIgnoreCase(id.asText())) {
            subject.holds(name());
        } else {
            subject.note(name(), Kind.BEHAVIOUR, "/id", "the id that was asked for", "another id", subject.plain());
        }
    }
}
