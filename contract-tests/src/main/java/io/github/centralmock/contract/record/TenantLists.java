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

/** Reads a tenant's lists to their ends. It sends described GETs only, and goes on when one is refused. */
final class TenantLists {
    private final AccountSender accounts;
    private final Identity tenant;
    private final List<String> unreadable = new ArrayList<>();
    private boolean isAnythingRead;

    TenantLists(TargetWorld world, Identity tenant) {
        this.accounts = new AccountSender(world);
        this.tenant = tenant;
    }

    /** What could not be read, and why. */
    List<String> unreadable() {
        return unreadable;
    }

    /** Whether any answer was what it should be. */
    boolean isAnythingRead() {
        return isAnythingRead;
    }

    /** All items of a list, by its described path; the query carries no paging of its own. */
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
            unreadable.add(path + " was not read to its end");
        }
        return items;
    }

    private static String joined(String query, String more) {
        return query + (query.isEmpty() || more.isEmpty() ? "" : "&") + more;
    }

    /** The body of one GET; missing when it was refused. */
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
        String asked = path + (query.isEmpty() ? "" : "?" + query);
        ApiResponse answer = accounts.sendAs(tenant, "GET", asked, Map.of(), null);
        if (answer.status() != 200 || answer.json().isEmpty()) {
            String what = answer.status() == 200 ? "something that is no JSON" : String.valueOf(answer.status());
            unreadable.add(path + " answered " + what);
            return MissingNode.getInstance();
        }
        isAnythingRead = true;
        return answer.json().get();
    }
}
