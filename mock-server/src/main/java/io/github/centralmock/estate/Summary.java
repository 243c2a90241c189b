package io.github.centralmock.estate;

import io.github.centralmock.engine.Accounts;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes an estate in a few lines. */
final class Summary {
    private static final int MOST_TENANTS = 8;

    private Summary() {}

    static List<String> of(EstateBuilder estate) {
        Transaction state = estate.state();
        List<String> lines = new ArrayList<>();
        lines.addAll(named(state, Accounts.PARTNERS, "partner       "));
        lines.addAll(named(state, Accounts.ORGANIZATIONS, "organization  "));
        List<Document> tenants =
                state.documents(Accounts.ROOT, Accounts.TENANTS).stream().toList();
        tenants.stream().limit(MOST_TENANTS).forEach(tenant -> lines.add(tenant(state, tenant)));
        if (tenants.size() > MOST_TENANTS) {
            List<Document> rest = tenants.subList(MOST_TENANTS, tenants.size());
            int endpoints = rest.stream()
                    .mapToInt(tenant -> count(state, tenant, CollectionNames.ENDPOINTS))
                    .sum();
            lines.add("and " + counted(rest.size(), "more tenant", "more tenants")
                    + (endpoints == 0 ? "" : " with " + counted(endpoints, "endpoint", "endpoints")));
        }
        return lines;
    }

    private static List<String> named(Transaction state, String collection, String label) {
        return state.documents(Accounts.ROOT, collection).stream()
                .map(account -> label + account.tree().path("name").asText())
                .toList();
    }

    private static String tenant(Transaction state, Document tenant) {
        String counts = Stream.of(
                        counted(count(state, tenant, CollectionNames.ENDPOINTS), "endpoint", "endpoints"),
                        counted(count(state, tenant, CollectionNames.USERS), "person", "people"),
                        counted(count(state, tenant, CollectionNames.FIREWALLS), "firewall", "firewalls"),
                        counted(count(state, tenant, CollectionNames.ALERTS), "alert", "alerts"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        String name = tenant.tree().path("name").asText();
        String region = tenant.tree().path("dataRegion").asText();
        String note = tenant.tree().path(Accounts.UNMANAGED).asBoolean() ? "; refuses the partner" : "";
        return "tenant        " + name + " (" + region + note + "): " + counts;
    }

    private static String counted(int number, String one, String many) {
        return number == 0 ? "" : number + " " + (number == 1 ? one : many);
    }

    private static int count(Transaction state, Document tenant, String collection) {
        return state.documents(tenant.id(), collection).size();
    }
}
