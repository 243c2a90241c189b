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

/** The operation under test and the results of its first requests: the basic exchange and, for a list, all pages. */
public final class OperationUnderTest {
    private final ApiOperation operation;
    private final CheckSession session;
    private Exchange basicExchange;
    private PreparedRequest baseRequest;
    private ListPages allPages;
    private PreparedRequest acceptedWrite;
    private Consumer<ConfirmingRetry.Observation> listener = this::report;

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

    /** Whether the operation only reads: GET, or a search by POST. */
    public boolean isRead() {
        boolean isToken = operation.isTokenEndpoint();
        return !isToken && OperationRisk.of(operation.method(), operation.path().text()) == RiskLimit.READ;
    }

    public boolean isPaged() {
        return isRead() && !operation.pagingStyle().equals("none");
    }

    /**
     * The exchange of the request that has only the required parameters; sent once. Throws if the response is not a
     * success.
     */
    public Exchange basicExchange() throws RequestNotPossibleException {
        if (basicExchange == null) {
            basicExchange = session.send(operation, session.build(operation, BodyVariant.SMALLEST));
        }
        if (basicExchange.status() == 501) {
            throw new RequestNotPossibleException(session.world().target().notModelled(basicExchange.answer()));
        }
        if (!basicExchange.isSuccess()) {
            if (isShownInList()) {
                String expected = "a success for an item that the target lists";
                report("ids-resolve", Kind.BEHAVIOUR, "", expected, "status " + basicExchange.status(), basicExchange);
            }
            throw new RequestNotPossibleException("answered " + basicExchange.status());
        }
        return basicExchange;
    }

    /** Whether the list that contains a refused item shows this item. */
    private boolean isShownInList() throws RequestNotPossibleException {
        String path = basicExchange.request().path();
        String parent = path.substring(0, path.lastIndexOf('/'));
        Optional<ApiOperation> list = session.readOfList(parent);
        boolean isRefused = basicExchange.status() == 400 || basicExchange.status() == 404;
        if (!isRefused || list.isEmpty() || session.readOfItem(path).isEmpty()) {
            return isRefused
                    && basicExchange.request().isCertain()
                    && operation.path().parameters().isEmpty();
        }
        String id = path.substring(path.lastIndexOf('/') + 1);
        Exchange shown = session.send(list.get(), RequestEdits.get(list.get(), parent));
        return itemsOf(shown).orElse(List.of()).stream().anyMatch(item -> isAt(item, parent, id));
    }

    /** Whether an item of a list is the one that the last parameter of the path identifies. */
    private boolean isAt(JsonNode item, String listPath, String id) {
        return operation
                .path()
                .lastParameter()
                .flatMap(parameter -> ItemIdMember.of(item, listPath, parameter))
                .filter(id::equals)
                .isPresent();
    }

    /** Stores a write that the target accepted. */
    public void setAcceptedWrite(PreparedRequest request) {
        acceptedWrite = request;
    }

    /** The write that the target accepted; empty if there is none. */
    public Optional<PreparedRequest> acceptedWrite() {
        return Optional.ofNullable(acceptedWrite);
    }

    /** The basic request of a read or the accepted write; otherwise a new request. */
    public PreparedRequest anyRequest() throws RequestNotPossibleException {
        if (acceptedWrite != null) {
            return acceptedWrite;
        }
        return isRead() && hasBasicExchange()
                ? basicExchange().request()
                : session.build(operation, BodyVariant.SMALLEST);
    }

    /** Uses an exchange that is already known as the basic exchange. */
    public void setBasicExchange(Exchange known) {
        basicExchange = known;
    }

    boolean hasBasicExchange() {
        return basicExchange != null;
    }

    /** Sends the basic request with more parameters. */
    public Exchange send(Map<String, String> parameters) throws RequestNotPossibleException {
        boolean isPartial = parameters.containsKey("fields") || parameters.containsKey("view");
        return session.send(operation, withParameters(parameters), isPartial);
    }

    PreparedRequest withParameters(Map<String, String> parameters) throws RequestNotPossibleException {
        return RequestEdits.withParameters(
                operation, baseRequest == null ? basicExchange().request() : baseRequest, parameters);
    }

    /** Uses a request instead of the basic request. */
    void useRequest(PreparedRequest request) {
        baseRequest = request;
    }

    /** All items of the list, read with as few requests as possible. */
    public ListPages allPages() throws RequestNotPossibleException {
        if (allPages == null) {
            allPages = ListPages.of(this, Map.of(), operation.pageSize("max").orElse(100), ListPages.MAX_PAGES);
        }
        return allPages;
    }

    /** Discards the stored pages, because the list may have changed. */
    public void discardPages() {
        allPages = null;
        basicExchange = null;
    }

    public Optional<ApiParameter> parameter(String name) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.isIn("query") && parameter.name().equals(name))
                .findFirst();
    }

    /** The items of a list response, as a plain array or as the member {@code items}; empty if it is not a list. */
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

    /** The identity of an item: its id, or the whole item if it has no id. */
    public static String identity(JsonNode item) {
        return item.path("id").isValueNode() ? item.path("id").asText() : item.toString();
    }

    public void report(String check, Kind kind, String place, String expected, String seen, Exchange exchange) {
        listener.accept(new ConfirmingRetry.Observation(check, kind, place, expected, seen, exchange));
    }

    /** Reports a confirmed violation. */
    void report(ConfirmingRetry.Observation observation) {
        session.report(
                observation.check(),
                observation.kind(),
                observation.place(),
                observation.expected(),
                observation.seen(),
                observation.exchange());
    }

    /** Sends later violations to another listener and returns the previous one. */
    Consumer<ConfirmingRetry.Observation> redirect(Consumer<ConfirmingRetry.Observation> other) {
        Consumer<ConfirmingRetry.Observation> before = listener;
        listener = other;
        return before;
    }

    public void addPassed(String check) {
        session.results().addPassed(operation, check);
    }
}
