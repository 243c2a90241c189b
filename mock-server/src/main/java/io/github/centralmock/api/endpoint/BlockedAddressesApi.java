package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Listing;
import io.github.centralmock.engine.Records;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.State;
import io.github.centralmock.store.Transaction;
import io.github.centralmock.time.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Blocked addresses, which Windows endpoints may not reach. They are added and deleted in bulk. */
public final class BlockedAddressesApi implements ApiRoutes {
    private static final String ADDRESSES = CollectionNames.BLOCKED_ADDRESSES;

    @Override
    public void addTo(Routes at) {
        at.get("/endpoint/v1/settings/blocked-addresses", Listing.from(BlockedAddressesApi::newestFirst));
        at.post("/endpoint/v1/settings/blocked-addresses/bulk", this::block);
        at.post("/endpoint/v1/settings/blocked-addresses/bulk/delete", this::unblock);
    }

    /** The addresses that are blocked now, in the default order of the list, which is createdAt:desc. */
    private static Records newestFirst(Call call) {
        Transaction view = Transaction.on(State.EMPTY);
        call.records(ADDRESSES).stream()
                .filter(address -> isBlocked(call, address))
                .forEach(address -> view.put(call.account(), ADDRESSES, placedByAge(call, address)));
        return new Records(view, call.account(), ADDRESSES);
    }

    private static Document placedByAge(Call call, Document address) {
        long createdAt = Times.parse(address.tree().path("createdAt").asText(), call.now())
                .map(Instant::toEpochMilli)
                .orElse(0L);
        String order = String.format("%015d|%s", 999_999_999_999_999L - createdAt, address.position());
        return Document.atPosition(address.id(), order, (ObjectNode) address.tree());
    }

    private static boolean isBlocked(Call call, Document address) {
        JsonNode end = address.tree().path("blockedUntil");
        return end.isMissingNode()
                || Times.parse(end.asText(), call.now())
                        .map(call.now()::isBefore)
                        .orElse(true);
    }

    /** Answers the newly blocked addresses; the others are not changed. */
    private Response block(Call call) {
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("items");
        Set<String> blocked = blocked(call);
        asked(call).stream()
                .filter(text -> blocked.add(text.toLowerCase(Locale.ROOT)))
                .forEach(text -> items.add(put(call, text).wire()));
        return Response.created(answer);
    }

    private static List<String> asked(Call call) {
        List<String> asked = new ArrayList<>();
        for (JsonNode entry : call.body().path("items")) {
            entry.path("item").forEach(address -> asked.add(address.asText()));
        }
        return asked;
    }

    private static Set<String> blocked(Call call) {
        return call.records(ADDRESSES).stream()
                .filter(address -> isBlocked(call, address))
                .map(address -> address.tree().path("item").asText().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Document put(Call call, String text) {
        String id = call.newId();
        return call.records(ADDRESSES).put(id, Json.object("id", id, "item", text, "createdAt", call.nowText()));
    }

    private Response unblock(Call call) {
        Records addresses = call.records(ADDRESSES);
        ObjectNode answer = Json.object();
        ArrayNode failed = answer.putArray("failedToDelete");
        for (JsonNode id : call.body().path("ids")) {
            addresses
                    .find(id.asText())
                    .filter(address -> isBlocked(call, address))
                    .ifPresentOrElse(address -> addresses.remove(address.id()), () -> failed.add(id));
        }
        return Response.ok(answer);
    }
}
