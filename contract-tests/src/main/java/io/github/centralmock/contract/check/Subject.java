package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.description.Parameter;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.generated.ItemId;
import io.github.centralmock.contract.generated.Request;
import io.github.centralmock.contract.sample.Variant;
import io.github.centralmock.contract.target.Effect;
import io.github.centralmock.contract.target.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The operation under test with what was learned of it so far: the plain call, and all items if it is a list. */
final class Subject {
    private final Operation operation;
    private final Session session;
    private Exchange plain;
    private Request asked;
    private Walk all;
    private Request written;
    private Consumer<SecondLook.Sight> listener = this::note;

    Subject(Operation operation, Session session) {
        this.operation = operation;
        this.session = session;
    }

    Operation operation() {
        return operation;
    }

    Session session() {
        return session;
    }

    /** GET, or a search by POST. */
    boolean reads() {
        boolean isToken = TokensAreGuarded.isAbout(operation);
        return !isToken && Effect.of(operation.method(), operation.path().text()) == Permission.READ;
    }

    boolean isPaged() {
        return reads() && !operation.pagingStyle().equals("none");
    }

    /** The call that needs no more than it must; sent once. Throws when there is no good answer to go on from. */
    Exchange plain() throws CannotBuild {
        if (plain == null) {
            plain = session.send(operation, session.build(operation, Variant.SMALLEST));
        }
        if (plain.status() == 501) {
            throw new CannotBuild(session.world().target().notModelled(plain.answer()));
        }
        if (!plain.isSuccess()) {
            if (isNamedByItsList()) {
                String expected = "an answer about what the target itself named";
                note("ids-resolve", Kind.BEHAVIOUR, "", expected, "status " + plain.status(), plain);
            }
            throw new CannotBuild("answered " + plain.status());
        }
        return plain;
    }

    /** Whether the list around a thing that was refused shows it. */
    private boolean isNamedByItsList() throws CannotBuild {
        String path = plain.request().path();
        String parent = path.substring(0, path.lastIndexOf('/'));
        Optional<Operation> list = session.readOfList(parent);
        boolean isRefused = plain.status() == 400 || plain.status() == 404;
        if (!isRefused || list.isEmpty() || session.readOfItem(path).isEmpty()) {
            return isRefused
                    && plain.request().isCertain()
                    && operation.path().parameters().isEmpty();
        }
        String id = path.substring(path.lastIndexOf('/') + 1);
        Exchange shown = session.send(list.get(), Requests.get(list.get(), parent));
        return itemsOf(shown).orElse(List.of()).stream().anyMatch(item -> isAt(item, parent, id));
    }

    /** Whether an item of a list is the one that this operation's path names by its last parameter. */
    private boolean isAt(JsonNode item, String listPath, String id) {
        return operation
                .path()
                .lastParameter()
                .flatMap(parameter -> ItemId.of(item, listPath, parameter))
                .filter(id::equals)
                .isPresent();
    }

    /** Keeps a write that was accepted. */
    void wrote(Request request) {
        written = request;
    }

    /** The write that was accepted; empty when none was. */
    Optional<Request> written() {
        return Optional.ofNullable(written);
    }

    /** The plain read or the write that was accepted, or a new request if there was none. */
    Request anyRequest() throws CannotBuild {
        if (written != null) {
            return written;
        }
        return reads() && hasPlain() ? plain().request() : session.build(operation, Variant.SMALLEST);
    }

    /** Goes on from a call that was made already. */
    void start(Exchange known) {
        plain = known;
    }

    boolean hasPlain() {
        return plain != null;
    }

    /** The plain call with more criteria. */
    Exchange ask(Map<String, String> criteria) throws CannotBuild {
        boolean isNarrowed = criteria.containsKey("fields") || criteria.containsKey("view");
        return session.send(operation, with(criteria), isNarrowed);
    }

    Request with(Map<String, String> criteria) throws CannotBuild {
        return Requests.asking(operation, asked == null ? plain().request() : asked, criteria);
    }

    /** Asks on the grounds of a request, without a plain call before. */
    void asks(Request request) {
        asked = request;
    }

    /** All that the list shows with as few calls as there can be. */
    Walk all() throws CannotBuild {
        if (all == null) {
            all = Walk.of(this, Map.of(), operation.pageSize("max").orElse(100), Walk.MOST_PAGES);
        }
        return all;
    }

    /** Forgets the list, because things were added to it, or may have been. */
    void listChanged() {
        all = null;
        plain = null;
    }

    Optional<Parameter> parameter(String name) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.isIn("query") && parameter.name().equals(name))
                .findFirst();
    }

    /** The items of a list's answer, whichever way it wraps them. */
    static Optional<List<JsonNode>> itemsOf(Exchange exchange) {
        if (exchange == null) {
            return Optional.empty();
        }
        JsonNode body = exchange.body();
        JsonNode items = body.isArray() ? body : body.path("items");
        if (!items.isArray()) {
            return Optional.empty();
        }
        List<JsonNode> found = new ArrayList<>();
        items.forEach(found::add);
        return Optional.of(found);
    }

    /** What tells an item from the others: its id, or all of it. */
    static String identity(JsonNode item) {
        return item.path("id").isValueNode() ? item.path("id").asText() : item.toString();
    }

    void note(String check, Kind kind, String place, String expected, String seen, Exchange exchange) {
        listener.accept(new SecondLook.Sight(check, kind, place, expected, seen, exchange));
    }

    /** Notes a difference that needs no second look any more. */
    void note(SecondLook.Sight sight) {
        session.note(sight.check(), sight.kind(), sight.place(), sight.expected(), sight.seen(), sight.exchange());
    }

    /** From now on differences are told to somebody else, and noted no more; gives whom they were told to until now. */
    Consumer<SecondLook.Sight> tellTo(Consumer<SecondLook.Sight> other) {
        Consumer<SecondLook.Sight> before = listener;
        listener = other;
        return before;
    }

    void holds(String check) {
        session.notebook().holds(operation, check);
    }
}
