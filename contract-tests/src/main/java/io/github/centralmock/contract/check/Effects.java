package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.generated.ItemId;
import io.github.centralmock.contract.generated.Request;
import io.github.centralmock.contract.sample.Variant;
import io.github.centralmock.contract.wire.Json;
import java.util.Optional;

/** What must be there, changed or gone after a write that was accepted. */
final class Effects {
    private final Session session;

    Effects(Session session) {
        this.session = session;
    }

    /** Notes what is not as it must be; true when the description lets us tell. */
    boolean judge(Exchange write) throws CannotBuild {
        return switch (write.request().method()) {
            case "POST" -> created(write) || ordered(write) || changed(write);
            case "PATCH", "PUT" -> ordered(write) || changed(write);
            default -> ordered(write) || deleted(write);
        };
    }

    private boolean created(Exchange write) throws CannotBuild {
        String id = write.body().path("id").asText("");
        String path = write.request().path() + "/" + id;
        Optional<Operation> get = id.isEmpty() ? Optional.empty() : session.readOfItem(path);
        if (get.isPresent()) {
            Exchange found = session.send(get.get(), Requests.get(get.get(), path));
            shows("create-shows", write, found.isSuccess() ? found.body() : Json.MAPPER.missingNode());
            return true;
        }
        Optional<Operation> list = id.isEmpty()
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
                : SentAndShown.difference(SentAndShown.corrected(sent(write), write.body()), shown);
        if (difference.isPresent()) {
            String seen = shown.isMissingNode() ? "no read shows it" : "a read shows another value";
            session.note(check, Kind.BEHAVIOUR, difference.get(), "a read shows what was written", seen, write);
        } else {
            session.notebook().holds(write.operation(), check);
        }
    }

    private static JsonNode sent(Exchange write) {
        return Json.read(write.request().body()).orElse(Json.MAPPER.missingNode());
    }

    /** Work that is only ordered names an id by which it can be followed. */
    boolean ordered(Exchange write) throws CannotBuild {
        for (var member : write.body().properties()) {
            String id = member.getValue().asText();
            boolean isNew =
                    member.getValue().isTextual() && !write.request().path().contains(id);
            if (member.getKey().matches("[a-z]+Id") && isNew) {
                Optional<Operation> get = following(write, member.getKey());
                if (get.isPresent()) {
                    session.ids().named(member.getKey(), member.getValue().asText());
                    Request request = session.build(get.get(), Variant.SMALLEST);
                    if (request.path().endsWith("/" + member.getValue().asText())) {
                        resolves(write, session.send(get.get(), request));
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Optional<Operation> following(Exchange write, String member) {
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

    private boolean changed(Exchange write) throws CannotBuild {
        String path = write.request().path();
        Optional<Operation> get = session.read(path);
        if (get.isPresent() && !Subject.itemsOf(write).isPresent()) {
            Exchange found = session.send(get.get(), Requests.get(get.get(), path));
            if (found.status() != 202) {
                shows("change-shows", write, found.isSuccess() ? found.body() : Json.MAPPER.missingNode());
                // Sending what was there already leaves no trace, so this alone proves nothing.
                return false;
            }
        }
        return false;
    }

    /** A thing at a real path as a read shows it, alone or in its list; missing when none does. */
    JsonNode shown(Operation write, String path) throws CannotBuild {
        Optional<Operation> get = session.readOfItem(path);
        if (get.isPresent()) {
            Exchange found = session.send(get.get(), Requests.get(get.get(), path));
            return found.isSuccess() ? found.body() : Json.MAPPER.missingNode();
        }
        int slash = path.lastIndexOf('/');
        Optional<Operation> list = session.readOfList(path.substring(0, slash));
        return list.isEmpty()
                ? Json.MAPPER.missingNode()
                : inList(
                        list.get(),
                        path.substring(0, slash),
                        write.path().lastParameter().orElseThrow(),
                        path.substring(slash + 1));
    }

    private boolean deleted(Exchange write) throws CannotBuild {
        String path = write.request().path();
        boolean isItem = write.operation().path().text().endsWith("}");
        Optional<Operation> get = isItem ? session.readOfItem(path) : Optional.empty();
        String parent = path.substring(0, path.lastIndexOf('/'));
        Optional<Operation> list = isItem ? session.readOfList(parent) : Optional.empty();
        if (get.isPresent()) {
            gone(write, !session.send(get.get(), Requests.get(get.get(), path)).isSuccess(), "it can still be read");
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
    private void again(Exchange write) throws CannotBuild {
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

    private JsonNode inList(Operation list, String path, String named, String id) throws CannotBuild {
        return Walk.at(path, list, session).items().stream()
                .filter(item -> ItemId.of(item, path, named).filter(id::equals).isPresent())
                .findFirst()
                .orElse(Json.MAPPER.missingNode());
    }
}
