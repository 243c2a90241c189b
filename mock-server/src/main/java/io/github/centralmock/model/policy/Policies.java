package io.github.centralmock.model.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Ids;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.Actor;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.account.Tenant;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.Transaction;
import io.github.centralmock.time.Times;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A tenant's policies. Every type has a base policy of priority 0 from the tenant's first day; it is made up when somebody
 * looks and stored only once it is changed.
 */
public final class Policies {
    /** The priority right above the base policy. */
    public static final int BOTTOM = 1;

    /** A priority that lies above all others, whatever their number. */
    public static final int TOP = Integer.MAX_VALUE;

    private static final int BASE = 0;

    private final Records stored;
    private final Transaction state;
    private final Consumer<ObjectNode> moved;

    /** @param moved marks a policy as changed because another one shifted it */
    private Policies(Records stored, Transaction state, Consumer<ObjectNode> moved) {
        this.stored = stored;
        this.state = state;
        this.moved = moved;
    }

    /** The policies of the tenant that the call is about. */
    public static Policies of(Call call) {
        return new Policies(
                call.records(Collections.POLICIES), call.transaction(), policy -> markUpdated(call, policy));
    }

    /** The policies of any tenant, for estates. */
    public static Policies of(Transaction state, String tenantId) {
        return new Policies(new Records(state, tenantId, Collections.POLICIES), state, policy -> {});
    }

    public static void markUpdated(Call call, ObjectNode policy) {
        policy.put("updatedAt", call.nowText()).set("updatedBy", Actor.of(call));
    }

    public static boolean isBase(JsonNode policy) {
        return policy.path("priority").asInt() == BASE;
    }

    /** The types that the tenant has: all, or all but those of older tenants. */
    public List<PolicyType> types() {
        boolean isOlder = Accounts.tenant(state, stored.account())
                .filter(tenant ->
                        tenant.tree().path(Tenant.DATA_LOSS_PREVENTION).asBoolean())
                .isPresent();
        return PolicyCatalog.types().stream()
                .filter(type -> isOlder || !type.isOnlyInOlderTenants())
                .toList();
    }

    /** Empty when the tenant has no such type. */
    public Optional<PolicyType> type(String token) {
        return types().stream().filter(type -> type.token().equals(token)).findFirst();
    }

    /** Every policy, base policies included, as a collection to list: by type, and in a type the strongest first. */
    public Records all() {
        Transaction view = Transaction.on(state.state());
        for (PolicyType type : types()) {
            if (!stored.has(baseId(type))) {
                view.put(stored.account(), Collections.POLICIES, untouched(type));
            }
        }
        return new Records(view, stored.account(), Collections.POLICIES);
    }

    /** @throws ApiError 404 when the tenant has no such policy */
    public Document get(String id) {
        return stored.find(id)
                .or(() -> types().stream()
                        .filter(type -> baseId(type).equalsIgnoreCase(id))
                        .map(this::untouched)
                        .findFirst())
                .orElseThrow(ApiError::notFound);
    }

    public Document base(PolicyType type) {
        return stored.find(baseId(type)).orElseGet(() -> untouched(type));
    }

    /** A policy of that type with every setting at its default, not stored yet. */
    public ObjectNode draft(String id, String name, PolicyType type, int priority) {
        ObjectNode policy = Json.object("id", id, "name", name, "type", type.token());
        ObjectNode tenant = policy.putObject("tenant").put("id", stored.account());
        Accounts.tenant(state, stored.account())
                .ifPresent(document -> tenant.set("name", document.tree().path("name")));
        policy.put("priority", priority).put("enabled", true).put("lockedByManagingAccount", false);
        policy.putObject("appliesTo");
        policy.set("settings", type.defaults());
        return policy;
    }

    /** Stores a policy whose priority stays as it is. */
    public Document put(ObjectNode policy) {
        return stored.put(Document.ordered(policy.path("id").asText(), order(policy), policy));
    }

    /** Stores an additional policy at that priority, or at the top when it lies beyond; others make room. */
    public Document place(ObjectNode policy, int priority) {
        List<ObjectNode> order = othersAscending(policy);
        order.add(Math.min(priority, order.size() + 1) - 1, policy);
        renumber(order);
        return put(policy);
    }

    /** Removes an additional policy; those above it move down. */
    public void remove(Document policy) {
        stored.remove(policy.id());
        renumber(othersAscending(policy.tree()));
    }

    private List<ObjectNode> othersAscending(JsonNode policy) {
        List<ObjectNode> others = new ArrayList<>();
        stored.stream()
                .filter(other -> other.tree().path("type").equals(policy.path("type")))
                .filter(other -> !isBase(other.tree()))
                .filter(other -> !other.id().equals(policy.path("id").asText()))
                .sorted(Comparator.comparingInt(
                        other -> other.tree().path("priority").asInt()))
                .forEach(other -> others.add(other.edit()));
        return others;
    }

    /** Priorities are 1, 2, 3 and so on without a gap. */
    private void renumber(List<ObjectNode> order) {
        for (int index = 0; index < order.size(); index++) {
            ObjectNode policy = order.get(index);
            if (policy.path("priority").asInt() != index + 1) {
                policy.put("priority", index + 1);
                if (PolicyCatalog.of(policy).movesCountAsChange()) {
                    moved.accept(policy);
                }
                put(policy);
            }
        }
    }

    /** What a policy looks like at that time: one that was to be disabled by then is. */
    public static Document shown(Call call, Document policy) {
        JsonNode tree = policy.tree();
        if (!tree.path("enabled").asBoolean() || !isExpired(tree, call.now())) {
            return policy;
        }
        return policy.with(policy.edit().put("enabled", false));
    }

    /** Whether the time at which it disables itself has come. */
    public static boolean isExpired(JsonNode policy, Instant now) {
        return Times.parse(policy.path("disableAt").asText(), now)
                .filter(end -> !end.isAfter(now))
                .isPresent();
    }

    private Document untouched(PolicyType type) {
        ObjectNode policy = draft(baseId(type), "Base Policy - " + type.title(), type, BASE);
        return Document.ordered(baseId(type), order(policy), policy);
    }

    /** The same for ever: made from the tenant's id, whatever the estate's seed. */
    private String baseId(PolicyType type) {
        long tenant = UUID.nameUUIDFromBytes(stored.account().getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits();
        return Ids.uuid(tenant, "base policy " + type.token()).toString();
    }

    /** The id at the end keeps places apart while priorities move. */
    private static String order(JsonNode policy) {
        int rank = PolicyCatalog.of(policy).rank();
        int fromTop = 999_999 - policy.path("priority").asInt();
        return String.format("%02d|%06d|%s", rank, fromTop, policy.path("id").asText());
    }
}
