package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.description.Pointers;
import io.github.centralmock.contract.description.Shape;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.generated.ItemId;
import io.github.centralmock.contract.generated.Request;
import io.github.centralmock.contract.wire.Query;
import java.util.List;
import java.util.Optional;

/** What a list shows can be read by its id, and says the same of itself there; a thing read by id has that id. */
final class IdsResolve implements Probe {
    @Override
    public String name() {
        return "ids-resolve";
    }

    @Override
    public boolean applies(Subject subject) {
        return subject.reads();
    }

    @Override
    public void run(Subject subject) throws CannotBuild {
        if (Subject.itemsOf(subject.plain()).isPresent()) {
            itemsResolve(subject);
        } else {
            hasTheAskedId(subject);
        }
    }

    private void itemsResolve(Subject subject) throws CannotBuild {
        String list = subject.plain().request().path().replaceAll("/search$", "");
        for (JsonNode item : some(Subject.itemsOf(subject.plain()).orElseThrow())) {
            String id = Query.encode(item.path("id").asText());
            Optional<Operation> get = subject.session().readOfItem(list + "/" + id);
            if (item.path("id").isTextual() && get.isPresent()) {
                String parameter = get.get().path().lastParameter().orElseThrow();
                String asked = ItemId.of(item, list, parameter).orElseThrow();
                Request read = Requests.get(list + "/" + Query.encode(asked), "");
                resolves(subject, item, subject.session().send(get.get(), read));
            }
        }
    }

    private static List<JsonNode> some(List<JsonNode> items) {
        return items.size() < 2 ? items : List.of(items.get(0), items.get(items.size() - 1));
    }

    private void resolves(Subject subject, JsonNode item, Exchange found) {
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
            boolean isTime = Shape.kind(there).equals("date-time")
                    || Shape.kind(member.getValue()).equals("date-time");
            if (isPlain && !isTime && !there.equals(member.getValue())) {
                subject.note(
                        name(),
                        Kind.BEHAVIOUR,
                        Pointers.member("/items/*", member.getKey()),
                        "the same in the list and by id",
                        both(Shape.said(member.getValue()), Shape.said(there)),
                        found);
                return;
            }
        }
        subject.holds(name());
    }

    private static String both(String left, String right) {
        return left.equals(right) ? "two different values, each " + left : "two values, " + left + " and " + right;
    }

    private void hasTheAskedId(Subject subject) throws CannotBuild {
        Request request = subject.plain().request();
        JsonNode id = subject.plain().body().path("id");
        if (new Effects(subject.session()).ordered(subject.plain())) {
            return;
        }
        String list = request.path().substring(0, request.path().lastIndexOf('/'));
        boolean namesItsOwn = subject.operation()
                .path()
                .lastParameter()
                .filter(parameter -> ItemId.isNamedAfter(list, parameter))
                .isPresent();
        if (!namesItsOwn || !id.isTextual()) {
            throw CannotBuild.noData("nothing with an id");
        }
        String asked = request.path().substring(list.length() + 1);
        if (asked.equalsIgnoreCase(id.asText())) {
            subject.holds(name());
        } else {
            subject.note(name(), Kind.BEHAVIOUR, "/id", "the id that was asked for", "another id", subject.plain());
        }
    }
}
