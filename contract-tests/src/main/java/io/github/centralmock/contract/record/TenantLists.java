package io.github.centralmock.contract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.paging.Paginator;
import io.github.centralmock.contract.request.AccountSender;
import io.github.centralmock.contract.sut.Identity;
import io.github.centralmock.contract.sut.TargetWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads all pages of the lists of a tenant. It sends only described GET requests, and continues after a failed request. */
final class TenantLists {
    private final AccountSender accounts;
    private final Identity tenant;
    private final List<String> unreadable = new ArrayList<>();
    private boolean isAnythingRead;

    TenantLists(TargetWorld world, Identity tenant) {
        this.accounts = new AccountSender(world);
        this.tenant = tenant;
    }

    /** The paths that could not be read, with the reason. */
    List<String> unreadable() {
        return unreadable;
    }

    /** Returns whether at least one request succeeded. */
    boolean isAnythingRead() {
        return isAnythingRead;
    }

    /** All items of the list at a described path. The query must not contain paging parameters. */
    List<JsonNode> all(String path, String query) {
        Paginator paginator = Paginator.through(described(path));
        List<JsonNode> items = new ArrayList<>();
        for (Optional<Map<String, String>> next = paginator.next(); next.isPresent(); next = paginator.next()) {
            JsonNode page = read(path, joined(query, Paginator.query(next.get())));
            if (page.isMissingNode()) {
                return items;
            }
            Paginator.itemsOf(page).forEach(items::add);
            paginator.received(page);
        }
        if (paginator.isCutOff()) {
            unreadable.add(path + " was not read completely");
        }
        return items;
    }

    private static String joined(String query, String pagingQuery) {
        return query + (query.isEmpty() || pagingQuery.isEmpty() ? "" : "&") + pagingQuery;
    }

    /** The body of one GET response, or a missing node if the request failed. */
    JsonNode one(String path) {
        described(path);
        return read(path, "");
    }

    private static ApiOperation described(String path) {
        return ApiDescriptions.bundled()
                .find("GET", path)
                .orElseThrow(() -> new IllegalArgumentException("GET " + path + " is not described"));
    }

    private JsonNode read(String path, String query) {
        String pathAndQuery = path + (query.isEmpty() ? "" : "?" + query);
        ApiResponse answer = accounts.sendAs(tenant, "GET", pathAndQuery, Map.of(), null);
        if (answer.status() != 200 || answer.json().isEmpty()) {
            String result = answer.status() == 200 ? "a body that is not JSON" : String.valueOf(answer.status());
            unreadable.add(path + " answered " + result);
            return MissingNode.getInstance();
        }
        isAnythingRead = true;
        return answer.json().get();
    }
}
