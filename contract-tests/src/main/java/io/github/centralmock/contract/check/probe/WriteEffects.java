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

/** What must be there, changed or gone after a write that was accepted. */
final class WriteEffects {
    private final CheckSession session;

    WriteEffects(CheckSession session) {
        this.session = session;
    }

    /** Notes what is not as it must be; true when the description lets us tell. */
    boolean judge(Exchange write) throws RequestNotPossibleException {
        return switch (write.request().method()) {
            case "POST" -> created(write) || ordered(write) || changed(write);
            case "PATCH", "PUT" -> ordered(write) || changed(write);
            default -> ordered(write) || deleted(write);
        };
    }

    private boolean created(Exchange write) throws RequestNotPossibleException {
        String id = write.body().path("id").asText("");
        String path = write.request().path() + "/" + id;
        Optional<ApiOperation> get = id.isEmpty() ? Optional.empty() : session.readOfItem(path);
        if (get.isPresent()) {
            Exchange found = session.send(get.get(), RequestEdits.get(get.get(), path));
            shows("create-shows", write, found.isSuccess() ? found.body() : JsonTrees.MAPPER.missingNode());
            return true;
        }
        Optional<ApiOperation> list = id.isEmpty()
                ? Optional.empty()
                : session.readOfList(write.request().path());
        if (list.isPresent()) {
            shows("create-shows", write, inList(list.get(), write.request().path(), "id", id));
            return true;
        }
        return false;
    }

    private void shows(String check, Exchange write, JsonNode shown) {
        Optional<String> difference = shown.isMissingNode()
                ? Optional.of("")
                : WrittenValues.difference(WrittenValues.corrected(sent(write), write.body()), shown);
        if (difference.isPresent()) {
            String seen = shown.isMissingNode() ? "no read shows it" : "a read shows another value";
            session.note(check, Kind.BEHAVIOUR, difference.get(), "a read shows what was written", seen, write);
        } else {
            session.notebook().holds(write.operation(), check);
        }
    }

    private static JsonNode sent(Exchange write) {
        return JsonTrees.read(write.request().body()).orElse(JsonTrees.MAPPER.missingNode());
    }

    /** Work that is only ordered names an id by which it can be followed. */
    boolean ordered(Exchange write) throws RequestNotPossibleException {
        for (var member : write.body().properties()) {
            String id = member.getValue().asText();
            boolean isNew =
                    member.getValue().isTextual() && !write.request().path().contains(id);
            if (member.getKey().matches("[a-z]+Id") && isNew) {
                Optional<ApiOperation> get = following(write, member.getKey());
                if (get.isPresent()) {
                    session.ids().named(member.getKey(), member.getValue().asText());
                    PreparedRequest request = session.build(get.get(), BodyVariant.SMALLEST);
                    if (request.path().endsWith("/" + member.getValue().asText())) {
                        resolves(write, session.send(get.get(), request));
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Optional<ApiOperation> following(Exchange write, String member) {
        return write.operation().api().operations().stream()
                .filter(other ->
                        other.method().equals("GET") && other.path().text().endsWith("/{" + member + "}"))
                .findFirst();
    }

    private void resolves(Exchange write, Exchange found) {
        if (found.isSuccess()) {
            session.notebook().holds(write.operation(), "write-shows");
        } else {
            session.note(
                    "write-shows",
                    Kind.BEHAVIOUR,
                    "",
                    "an order that can be followed by its id",
                    "status " + found.status(),
                    write);
        }
    }

    private boolean changed(Exchange write) throws RequestNotPossibleException {
        String path = write.request().path();
        Optional<ApiOperation> get = session.read(path);
        if (get.isPresent() && !OperationUnderTest.itemsOf(write).isPresent()) {
            Exchange found = session.send(get.get(), RequestEdits.get(get.get(), path));
            if (found.status() != 202) {
                shows("change-shows", write, found.isSuccess() ? found.body() : JsonTrees.MAPPER.missingNode());
                // Sending what was there already leaves no trace, so this alone proves nothing.
                return false;
            }
        }
        return false;
    }

    /** A thing at a real path as a read shows it, alone or in its list; missing when none does. */
    JsonNode shown(ApiOperation write, String path) throws RequestNotPossibleException {
        Optional<ApiOperation> get = session.readOfItem(path);
        if (get.isPresent()) {
            Exchange found = session.send(get.get(), RequestEdits.get(get.get(), path));
            return found.isSuccess() ? found.body() : JsonTrees.MAPPER.missingNode();
        }
        int slash = path.lastIndexOf('/');
        Optional<ApiOperation> list = session.readOfList(path.substring(0, slash));
        return list.isEmpty()
                ? JsonTrees.MAPPER.missingNode()
                : inList(
                        list.get(),
                        path.substring(0, slash),
                        write.path().lastParameter().orElseThrow(),
                        path.substring(slash + 1));
    }

    private boolean deleted(Exchange write) throws RequestNotPossibleException {
        String path = write.request().path();
        boolean isItem = write.operation().path().text().endsWith("}");
        Optional<ApiOperation> get = isItem ? session.readOfItem(path) : Optional.empty();
        String parent = path.substring(0, path.lastIndexOf('/'));
        Optional<ApiOperation> list = isItem ? session.readOfList(parent) : Optional.empty();
        if (get.isPresent()) {
            gone(
                    write,
                    !session.send(get.get(), RequestEdits.get(get.get(), path)).isSuccess(),
                    "it can still be read");
        }
        if (list.isPresent()) {
            String id = path.substring(path.lastIndexOf('/') + 1);
            String named = write.operation().path().lastParameter().orElseThrow();
            gone(write, inList(list.get(), parent, named, id).isMissingNode(), "it is still in the list");
        }
        again(write);
        return get.isPresent() || list.isPresent();
    }

    private void gone(Exchange write, boolean isGone, String otherwise) {
        if (isGone) {
            session.notebook().holds(write.operation(), "delete-shows");
        } else {
            session.note("delete-shows", Kind.BEHAVIOUR, "", "what was deleted is gone", otherwise, write);
        }
    }

    /** A client that did not see the first answer asks again. */
    private void again(Exchange write) throws RequestNotPossibleException {
        if (!session.isSandbox()) {
            return;
        }
        Exchange second = session.send(write.operation(), write.request());
        boolean isFine =
                second.isSuccess() || second.status() == 404 || second.status() == 409 || second.status() == 400;
        if (isFine) {
            session.notebook().holds(write.operation(), "delete-idempotent");
        } else {
            session.note(
                    "delete-idempotent",
                    Kind.BEHAVIOUR,
                    "",
                    "deleting again does no harm",
                    "status " + second.status(),
                    second);
        }
    }

    private JsonNode inList(ApiOperation list, String path, String named, String id)
            throws RequestNotPossibleException {
        return ListPages.at(path, list, session).items().stream()
                .filter(item ->
                        ItemIdMember.of(item, path, named).filter(id::equals).isPresent())
                .findFirst()
                .orElse(JsonTrees.MAPPER.missingNode());
    }
}
