package io.github.centralmock.contract.check.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.ApiParameter;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.request.BodyVariant;
import io.github.centralmock.contract.request.ItemIdMember;
import io.github.centralmock.contract.request.PreparedRequest;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import io.github.centralmock.contract.sut.OperationRisk;
import io.github.centralmock.contract.sut.RiskLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The operation under test with what was learned of it so far: the plain call, and all items if it is a list. */
public final class OperationUnderTest {
    private final ApiOperation operation;
    private final CheckSession session;
    private Exchange plain;
    private PreparedRequest asked;
    private ListPages all;
    private PreparedRequest written;
    private Consumer<ConfirmingRetry.Observation> listener = this::note;

    public OperationUnderTest(ApiOperation operation, CheckSession session) {
        this.operation = operation;
        this.session = session;
    }

    public ApiOperation operation() {
        return operation;
    }

    public CheckSession session() {
        return session;
    }

    /** GET, or a search by POST. */
    public boolean reads() {
        boolean isToken = operation.isTokenEndpoint();
        return !isToken && OperationRisk.of(operation.method(), operation.path().text()) == RiskLimit.READ;
    }

    public boolean isPaged() {
        return reads() && !operation.pagingStyle().equals("none");
    }

    /** The call that needs no more than it must; sent once. Throws when there is no good answer to go on from. */
    public Exchange plain() throws RequestNotPossibleException {
        if (plain == null) {
            plain = session.send(operation, session.build(operation, BodyVariant.SMALLEST));
        }
        if (plain.status() == 501) {
            throw new RequestNotPossibleException(session.world().target().notModelled(plain.answer()));
        }
        if (!plain.isSuccess()) {
            if (isNamedByItsList()) {
                String expected = "an answer about what the target itself named";
                note("ids-resolve", Kind.BEHAVIOUR, "", expected, "status " + plain.status(), plain);
            }
            throw new RequestNotPossibleException("answered " + plain.status());
        }
        return plain;
    }

    /** Whether the list around a thing that was refused shows it. */
    private boolean isNamedByItsList() throws RequestNotPossibleException {
        String path = plain.request().path();
        String parent = path.substring(0, path.lastIndexOf('/'));
        Optional<ApiOperation> list = session.readOfList(parent);
        boolean isRefused = plain.status() == 400 || plain.status() == 404;
        if (!isRefused || list.isEmpty() || session.readOfItem(path).isEmpty()) {
            return isRefused
                    && plain.request().isCertain()
                    && operation.path().parameters().isEmpty();
        }
        String id = path.substring(path.lastIndexOf('/') + 1);
        Exchange shown = session.send(list.get(), RequestEdits.get(list.get(), parent));
        return itemsOf(shown).orElse(List.of()).stream().anyMatch(item -> isAt(item, parent, id));
    }

    /** Whether an item of a list is the one that this operation's path names by its last parameter. */
    private boolean isAt(JsonNode item, String listPath, String id) {
        return operation
                .path()
                .lastParameter()
                .flatMap(parameter -> ItemIdMember.of(item, listPath, parameter))
                .filter(id::equals)
                .isPresent();
    }

    /** Keeps a write that was accepted. */
    public void wrote(PreparedRequest request) {
        written = request;
    }

    /** The write that was accepted; empty when none was. */
    public Optional<PreparedRequest> written() {
        return Optional.ofNullable(written);
    }

    /** The plain read or the write that was accepted, or a new request if there was none. */
    public PreparedRequest anyRequest() throws RequestNotPossibleException {
        if (written != null) {
            return written;
        }
        return reads() && hasPlain() ? plain().request() : session.build(operation, BodyVariant.SMALLEST);
    }

    /** Goes on from a call that was made already. */
    public void start(Exchange known) {
        plain = known;
    }

    boolean hasPlain() {
        return plain != null;
    }

    /** The plain call with more criteria. */
    public Exchange ask(Map<String, String> criteria) throws RequestNotPossibleException {
        boolean isNarrowed = criteria.containsKey("fields") || criteria.containsKey("view");
        return session.send(operation, with(criteria), isNarrowed);
    }

    PreparedRequest with(Map<String, String> criteria) throws RequestNotPossibleException {
        return RequestEdits.asking(operation, asked == null ? plain().request() : asked, criteria);
    }

    /** Asks on the grounds of a request, without a plain call before. */
    void asks(PreparedRequest request) {
        asked = request;
    }

    /** All that the list shows with as few calls as there can be. */
    public ListPages all() throws RequestNotPossibleException {
        if (all == null) {
            all = ListPages.of(this, Map.of(), operation.pageSize("max").orElse(100), ListPages.MOST_PAGES);
        }
        return all;
    }

    /** Forgets the list, because things were added to it, or may have been. */
    public void listChanged() {
        all = null;
        plain = null;
    }

    public Optional<ApiParameter> parameter(String name) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.isIn("query") && parameter.name().equals(name))
                .findFirst();
    }

    /** The items of a list's answer, whichever way it wraps them. */
    public static Optional<List<JsonNode>> itemsOf(Exchange exchange) {
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
    public static String identity(JsonNode item) {
        return item.path("id").isValueNode() ? item.path("id").asText() : item.toString();
    }

    public void note(String check, Kind kind, String place, String expected, String seen, Exchange exchange) {
        listener.accept(new ConfirmingRetry.Observation(check, kind, place, expected, seen, exchange));
    }

    /** Notes a difference that needs no second look any more. */
    void note(ConfirmingRetry.Observation sight) {
        session.note(sight.check(), sight.kind(), sight.place(), sight.expected(), sight.seen(), sight.exchange());
    }

    /** From now on differences are told to somebody else, and noted no more; gives whom they were told to until now. */
    Consumer<ConfirmingRetry.Observation> reportTo(Consumer<ConfirmingRetry.Observation> other) {
        Consumer<ConfirmingRetry.Observation> before = listener;
        listener = other;
        return before;
    }

    public void holds(String check) {
        session.notebook().holds(operation, check);
    }
}
