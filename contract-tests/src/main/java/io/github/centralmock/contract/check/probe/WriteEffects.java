package io.github.centralmock.contract.check.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.check.session.CheckSession;
import io.github.centralmock.contract.check.session.ListPages;
import io.github.centralmock.contract.check.session.OperationUnderTest;
import io.github.centralmock.contract.check.session.RequestEdits;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.request.BodyVariant;
import io.github.centralmock.contract.request.ItemIdMember;
import io.github.centralmock.contract.request.PreparedRequest;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import java.util.Optional;

/** Checks that an accepted write has created, changed or deleted its resource. */
final class WriteEffects {
    private final CheckSession session;

    WriteEffects(CheckSession session) {
        this.session = session;
    }

    /** Reports missing effects. Returns true if the effect can be read according to the description. */
    boolean check(Exchange write) throws RequestNotPossibleException {
        return switch (write.request().method()) {
            case "POST" -> checkCreated(write) || checkJob(write) || checkChanged(write);
            case "PATCH", "PUT" -> checkJob(write) || checkChanged(write);
            default -> checkJob(write) || checkDeleted(write);
        };
    }

    private boolean checkCreated(Exchange write) throws RequestNotPossibleException {
        String id = write.body().path("id").asText("");
        String path = write.request().path() + "/" + id;
        Optional<ApiOperation> get = id.isEmpty() ? Optional.empty() : session.readOfItem(path);
        if (get.isPresent()) {
            Exchange found = session.send(get.get(), RequestEdits.get(get.get(), path));
            checkWrittenValues(
                    "create-shows", write, found.isSuccess() ? found.body() : JsonTrees.MAPPER.missingNode());
            return true;
        }
        Optional<ApiOperation> list = id.isEmpty()
                ? Optional.empty()
                : session.readOfList(write.request().path());
        if (list.isPresent()) {
            checkWrittenValues(
                    "create-shows",
                    write,
                    findInList(list.get(), write.request().path(), "id", id));
            return true;
        }
        return false;
    }

    private void checkWrittenValues(String check, Exchange write, JsonNode shown) {
        Optional<String> difference = shown.isMissingNode()
                ? Optional.of("")
                : WrittenValues.difference(WrittenValues.corrected(sent(write), write.body()), shown);
        if (difference.isPresent()) {
            String seen = shown.isMissingNode() ? "no read returns it" : "a read returns another value";
            session.report(check, Kind.BEHAVIOUR, difference.get(), "a read returns the written values", seen, write);
        } else {
            session.results().addPassed(write.operation(), check);
        }
    }

    private static JsonNode sent(Exchange write) {
        return JsonTrees.read(write.request().body()).orElse(JsonTrees.MAPPER.missingNode());
    }

    /** Checks that the response of a started job contains an id by which the job can be read. */
    boolean checkJob(Exchange write) throws RequestNotPossibleException {
        for (var member : write.body().properties()) {
            String id = member.getValue().asText();
            boolean isNew =
                    member.getValue().isTextual() && !write.request().path().contains(id);
            if (member.getKey().matches("[a-z]+Id") && isNew) {
                Optional<ApiOperation> get = findJobRead(write, member.getKey());
                if (get.isPresent()) {
                    session.ids().named(member.getKey(), member.getValue().asText());
                    PreparedRequest request = session.build(get.get(), BodyVariant.SMALLEST);
                    if (request.path().endsWith("/" + member.getValue().asText())) {
                        checkJobRead(write, session.send(get.get(), request));
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Optional<ApiOperation> findJobRead(Exchange write, String member) {
        return write.operation().api().operations().stream()
                .filter(other ->
                        other.method().equals("GET") && other.path().text().endsWith("/{" + member + "}"))
                .findFirst();
    }

    private void checkJobRead(Exchange write, Exchange found) {
        if (found.isSuccess()) {
            session.results().addPassed(write.operation(), "write-shows");
        } else {
            session.report(
                    "write-shows",
                    Kind.BEHAVIOUR,
                    "",
                    "a started job can be read by its id",
                    "status " + found.status(),
                    write);
        }
    }

    private boolean checkChanged(Exchange write) throws RequestNotPossibleException {
        String path = write.request().path();
        Optional<ApiOperation> get = session.read(path);
        if (get.isPresent() && !OperationUnderTest.itemsOf(write).isPresent()) {
            Exchange found = session.send(get.get(), RequestEdits.get(get.get(), path));
            if (found.status() != 202) {
                checkWrittenValues(
                        "change-shows", write, found.isSuccess() ? found.body() : JsonTrees.MAPPER.missingNode());
                // Equal values are no evidence, because the write may not have changed any.
                return false;
            }
        }
        return false;
    }

    /** A resource at an actual path as a read returns it, alone or in its list; missing if there is none. */
    JsonNode currentItem(ApiOperation write, String path) throws RequestNotPossibleException {
        Optional<ApiOperation> get = session.readOfItem(path);
        if (get.isPresent()) {
            Exchange found = session.send(get.get(), RequestEdits.get(get.get(), path));
            return found.isSuccess() ? found.body() : JsonTrees.MAPPER.missingNode();
        }
        int slash = path.lastIndexOf('/');
        Optional<ApiOperation> list = session.readOfList(path.substring(0, slash));
        return list.isEmpty()
                ? JsonTrees.MAPPER.missingNode()
                : findInList(
                        list.get(),
                        path.substring(0, slash),
                        write.path().lastParameter().orElseThrow(),
                        path.substring(slash + 1));
    }

    private boolean checkDeleted(Exchange write) throws RequestNotPossibleException {
        String path = write.request().path();
        boolean isItem = write.operation().path().text().endsWith("}");
        Optional<ApiOperation> get = isItem ? session.readOfItem(path) : Optional.empty();
        String parent = path.substring(0, path.lastIndexOf('/'));
        Optional<ApiOperation> list = isItem ? session.readOfList(parent) : Optional.empty();
        if (get.isPresent()) {
            checkGone(
                    write,
                    !session.send(get.get(), RequestEdits.get(get.get(), path)).isSuccess(),
                    "it can still be read");
        }
        if (list.isPresent()) {
            String id = path.substring(path.lastIndexOf('/') + 1);
            String named = write.operation().path().lastParameter().orElseThrow();
            checkGone(write, findInList(list.get(), parent, named, id).isMissingNode(), "it is still in the list");
        }
        checkSecondDelete(write);
        return get.isPresent() || list.isPresent();
    }

    private void checkGone(Exchange write, boolean isGone, String observed) {
        if (isGone) {
            session.results().addPassed(write.operation(), "delete-shows");
        } else {
            session.report("delete-shows", Kind.BEHAVIOUR, "", "the deleted resource does not exist", observed, write);
        }
    }

    /** Sends the deletion again, as a client does that did not receive the first response. */
    private void checkSecondDelete(Exchange write) throws RequestNotPossibleException {
        if (!session.isSandbox()) {
            return;
        }
        Exchange second = session.send(write.operation(), write.request());
        boolean isAllowed =
                second.isSuccess() || second.status() == 404 || second.status() == 409 || second.status() == 400;
        if (isAllowed) {
            session.results().addPassed(write.operation(), "delete-idempotent");
        } else {
            session.report(
                    "delete-idempotent",
                    Kind.BEHAVIOUR,
                    "",
                    "a second deletion does not fail",
                    "status " + second.status(),
                    second);
        }
    }

    private JsonNode findInList(ApiOperation list, String path, String named, String id)
            throws RequestNotPossibleException {
        return ListPages.at(path, list, session).items().stream()
                .filter(item ->
                        ItemIdMember.of(item, path, named).filter(id::equals).isPresent())
                .findFirst()
                .orElse(JsonTrees.MAPPER.missingNode());
    }
}
