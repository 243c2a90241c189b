package io.github.centralmock.model.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Ids;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.Actor;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.account.Tenant;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A tenant's policies. Every type has a base policy of priority 0 from the start; it is computed when it is read and stored
 * only when it is changed.
 */
public final class Policies {
    /** The priority right above the base policy. */
    public static final int BOTTOM = 1;

    /** A priority above all others. */
    public static final int TOP = Integer.MAX_VALUE;

    private final Records stored;
    private final Transaction state;
    private final Consumer<ObjectNode> onMove;

    /** @param moved marks a policy as changed because another one shifted it */
    private Policies(Records stored, Transaction state, Consumer<ObjectNode> moved) {
        this.stored = stored;
        this.state = state;
        this.onMove = moved;
    }

    /** The policies of the tenant that the call is about. */
    public static Policies of(Call call) {
        return new Policies(
                call.records(CollectionNames.POLICIES), call.transaction(), policy -> markUpdated(call, policy));
    }

    /** The policies of any tenant, for estates. */
    public static Policies of(Transaction state, String tenantId) {
        return new Policies(new Records(state, tenantId, CollectionNames.POLICIES), state, policy -> {});
    }

    public static void markUpdated(Call call, ObjectNode policy) {
        policy.put("updatedAt", call.nowText()).set("updatedBy", Actor.of(call));
    }

    /** The types that the tenant has: all, or all but those of older tenants. */
    public List<PolicyType> types() {
        boolean isOlder = Tenant.find(state, stored.account())
                .filter(Tenant::hasDataLossPrevention)
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
                view.put(
                        stored.account(),
                        CollectionNames.POLICIES,
                        defaultBase(type).document());
            }
        }
        return new Records(view, stored.account(), CollectionNames.POLICIES);
    }

    /** @throws ApiException 404 when the tenant has no such policy */
    public Policy get(String id) {
        return stored.find(id)
                .map(Policy::new)
                .or(() -> types().stream()
                        .filter(type -> baseId(type).equalsIgnoreCase(id))
                        .map(this::defaultBase)
                        .findFirst())
                .orElseThrow(ApiException::notFound);
    }

    public Policy base(PolicyType type) {
        return stored.find(baseId(type)).map(Policy::new).orElseGet(() -> defaultBase(type));
    }

    /** A policy of that type with every setting at its default, not stored yet. */
    public ObjectNode create(String id, String name, PolicyType type, int priority) {
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
    public Policy put(ObjectNode policy) {
        return new Policy(stored.put(ordered(policy)));
    }

    /** Stores an additional policy at that priority, or at the top when it lies beyond; others make room. */
    public Policy place(ObjectNode policy, int priority) {
        List<ObjectNode> ascending = othersAscending(Policy.of(policy));
        ascending.add(Math.min(priority, ascending.size() + 1) - 1, policy);
        renumber(ascending);
        return put(policy);
    }

    /** Removes an additional policy; those above it move down. */
    public void remove(Policy policy) {
        stored.remove(policy.id());
        renumber(othersAscending(policy));
    }

    /** The other additional policies of the same type, the lowest priority first. */
    private List<ObjectNode> othersAscending(Policy policy) {
        return stored.stream()
                .map(Policy::new)
                .filter(other -> other.tree().path("type").equals(policy.tree().path("type")))
                .filter(other -> !other.isBase() && !other.id().equals(policy.id()))
                .sorted(Comparator.comparingInt(Policy::priority))
                .map(other -> other.document().edit())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Priorities are 1, 2, 3 and so on without a gap. */
    private void renumber(List<ObjectNode> ascending) {
        for (int index = 0; index < ascending.size(); index++) {
            ObjectNode policy = ascending.get(index);
            if (policy.path("priority").asInt() != index + 1) {
                policy.put("priority", index + 1);
                if (Policy.of(policy).type().isChangedByMove()) {
                    onMove.accept(policy);
                }
                put(policy);
            }
        }
    }

    private Policy defaultBase(PolicyType type) {
        ObjectNode policy = create(baseId(type), "Base Policy - " + type.title(), type, Policy.BASE);
        return new Policy(ordered(policy));
    }

    /** Depends on the tenant's id only, not on the estate's seed. */
    private String baseId(PolicyType type) {
        long tenant = UUID.nameUUIDFromBytes(stored.account().getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits();
        return Ids.uuid(tenant, "base policy " + type.token()).toString();
    }

    private static Document ordered(ObjectNode policy) {
        Policy view = Policy.of(policy);
        return Document.atPosition(view.id(), view.position(), policy);
    }
}
