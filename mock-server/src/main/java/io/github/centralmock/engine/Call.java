package io.github.centralmock.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.openapi.Operation;
import io.github.centralmock.openapi.Parameter;
import io.github.centralmock.store.Transaction;
import io.github.centralmock.time.Times;
import io.github.centralmock.world.Credential;
import io.github.centralmock.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** One request on its way: what was asked, by whom, about which account, and the state it works on. */
public final class Call {
    private final Request request;
    private final String correlationId;
    private final CompatibilityOptions compatibility;
    private final List<String> findings = new ArrayList<>();
    private final Map<Class<?>, Object> views = new HashMap<>();
    private World world;
    private Instant now;
    private Route route;
    private Map<String, String> pathValues = Map.of();
    private Credential caller;
    private String account;
    private JsonNode body = Json.object();
    private Transaction transaction;
    private Delivery delivery = Delivery.PLAIN;
    private ApiException unreadable;

    /**
     * How the answer leaves the server; only faults make it anything but plain.
     *
     * @param delay how long it is held back
     * @param dropped the connection is closed instead
     * @param cut only the first half of the body is sent as the whole
     */
    public record Delivery(Duration delay, boolean dropped, boolean cut) {
        static final Delivery PLAIN = new Delivery(Duration.ZERO, false, false);
    }

    public Call(Request request, String correlationId, CompatibilityOptions disputed) {
        this.request = request;
        this.correlationId = correlationId;
        this.compatibility = disputed;
    }

    // What handlers ask.

    /** The value of a path parameter. */
    public String path(String name) {
        return pathValues.get(name);
    }

    /** The value of a query parameter, the first when it is repeated, unless that is blank; the described default when the client sent none. */
    public Optional<String> query(String name) {
        Optional<String> sent = sentValue(name);
        return sent.isPresent() ? sent : byDefault(name);
    }

    private Optional<String> byDefault(String name) {
        return operation().query(name).flatMap(Parameter::defaultText);
    }

    /** The values of a list parameter, sent comma-separated, repeated, or both. */
    public List<String> queryList(String name) {
        if (!request.query().containsKey(name)) {
            return List.of();
        }
        return request.query().getOrDefault(name, List.of()).stream()
                .flatMap(value -> java.util.Arrays.stream(value.split(",")))
                .map(String::trim)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /**
     * What the client wants of a list under this name: the query parameter or, for searches by POST, the body member.
     * Values of list parameters come one by one.
     */
    public List<String> criteria(String name) {
        JsonNode inBody = body.path(name);
        if (inBody.isMissingNode() && !request.query().containsKey(name)) {
            return byDefault(name).map(List::of).orElse(List.of());
        }
        if (inBody.isArray()) {
            List<String> values = new ArrayList<>();
            inBody.forEach(value -> values.add(value.asText()));
            return values;
        }
        if (inBody.isValueNode() && !inBody.isNull() && !inBody.asText().isBlank()) {
            return List.of(inBody.asText());
        }
        boolean isList = operation().query(name).map(Parameter::isArray).orElse(false);
        return isList ? queryList(name) : query(name).stream().toList();
    }

    /** The members that the client wants to see; empty for all, or when the operation has no {@code fields}. */
    public List<String> sentFields() {
        boolean has = operation().query("fields").isPresent()
                || operation().bodyMembers().contains("fields");
        return has ? criteria("fields") : List.of();
    }

    /** Whether a boolean query parameter says true, in any case. */
    public boolean queryFlag(String name) {
        return query(name).map("true"::equals).orElse(false);
    }

    /** The checked request body; an empty object when there is none. */
    public ObjectNode body() {
        return body.isObject() ? (ObjectNode) body : Json.object();
    }

    /** The world's time when the call came in: one call is one moment. */
    public Instant now() {
        if (now == null) {
            now = world.clock().now();
        }
        return now;
    }

    /** The world's time as the wire shows it. */
    public String nowText() {
        return Times.text(now());
    }

    /** The tenant, partner or organization that the call is about. */
    public String account() {
        return account;
    }

    public Credential caller() {
        return caller;
    }

    /** A collection of the account that the call is about. */
    public Records records(String collection) {
        return records(account, collection);
    }

    /** A collection of any account: for what crosses tenants, such as migrations. */
    public Records records(String accountId, String collection) {
        return new Records(transaction, accountId, collection);
    }

    /** A new lower-case UUID; the same history in the same world gives the same ids. */
    public String newId() {
        long number = transaction.nextNumber();
        return Ids.uuid(world.seed(), "new/" + number).toString();
    }

    /** Random bits for passwords and tokens, as repeatable as {@link #newId()}. */
    public UUID newSecret() {
        return Ids.uuid(~world.seed(), "secret/" + transaction.nextNumber());
    }

    public Hosts hosts() {
        return request.hosts();
    }

    public CompatibilityOptions compatibility() {
        return compatibility;
    }

    public Operation operation() {
        return route.operation();
    }

    /** A view of the state that one call uses several times, such as the endpoints of a tenant; computed once per call. */
    public <T> T computeOnce(Class<T> kind, Function<Call, T> maker) {
        Object view = views.get(kind);
        if (view == null) {
            view = maker.apply(this);
            views.put(kind, view);
        }
        return kind.cast(view);
    }

    /** A copy of the sent object with its described members. Other members are ignored and noted in the journal. */
    public ObjectNode retainDescribed(JsonNode sent, Collection<String> described) {
        ObjectNode known = sent.deepCopy();
        known.fieldNames().forEachRemaining(name -> {
            if (!described.contains(name)) {
                addFinding("body member \"" + name + "\" is not documented; it was ignored");
            }
        });
        return known.retain(described);
    }

    // What the steps of the request chain know and set.

    Optional<String> sentValue(String name) {
        List<String> values = request.query().get(name);
        return values == null || values.get(0).isBlank()
                ? Optional.empty()
                : Optional.of(canonical(name, values.get(0).trim()));
    }

    private String canonical(String name, String value) {
        return operation()
                .query(name)
                .map(parameter -> parameter.canonical(value))
                .orElse(value);
    }

    /** Keeps the reason why the body could not be read, until a filter refuses the call. */
    public void unreadable(ApiException why) {
        unreadable = why;
    }

    /** @throws ApiException when the body could not be read */
    public void requireReadable() {
        if (unreadable != null) {
            throw unreadable;
        }
    }

    public Request request() {
        return request;
    }

    public String correlationId() {
        return correlationId;
    }

    /** What the client did that the description does not foresee; ends up in the journal. */
    public List<String> findings() {
        return findings;
    }

    public void addFinding(String finding) {
        findings.add(finding);
    }

    public World world() {
        return world;
    }

    public void useWorld(World chosen) {
        world = chosen;
        now = null;
    }

    /** Null while no route is found. */
    public Route route() {
        return route;
    }

    public void setRoute(RouteTable.Found found) {
        route = found.route();
        pathValues = found.pathValues();
    }

    public void setCaller(Credential credential) {
        caller = credential;
    }

    public void setAccount(String accountId) {
        account = accountId;
    }

    public void setBody(JsonNode checked) {
        body = checked;
    }

    /** Sets the state that the handler reads or writes. */
    public Call useTransaction(Transaction current) {
        transaction = current;
        return this;
    }

    public Delivery delivery() {
        return delivery;
    }

    public void setDelivery(Delivery chosen) {
        delivery = chosen;
    }

    /** The state that the call works on; null outside a handler. */
    public Transaction transaction() {
        return transaction;
    }
}
