package io.github.centralmock.contract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.target.Identity;
import io.github.centralmock.contract.target.World;
import io.github.centralmock.contract.wire.Answer;
import io.github.centralmock.contract.wire.Call;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a tenant's lists to their ends. It sends described GETs only, and goes on when one is refused. */
final class TenantLists {
    private final World world;
    private final Identity tenant;
    private final List<String> unreadable = new ArrayList<>();

    TenantLists(World world, Identity tenant) {
        this.world = world;
        this.tenant = tenant;
    }

    /** What could not be read, and why. */
    List<String> unreadable() {
        return unreadable;
    }

    /** All items of a list, by its described path; the query carries no paging of its own. */
    List<JsonNode> all(String path, String query) {
        Operation list = described(path);
        String size = list.pageSize("max")
                .map(most -> (list.pagingStyle().equals("cursor") ? "limit=" : "pageSize=") + most)
                .orElse("");
        List<JsonNode> items = new ArrayList<>();
        Set<String> visited = new HashSet<>();
        String next = "";
        while (visited.add(next)) {
            JsonNode page = read(path, joined(query, size, next));
            (page.isArray() ? page : page.path("items")).forEach(items::add);
            next = nextPage(page, next);
        }
        return items;
    }

    /** The body of one GET; missing when it was refused. */
    JsonNode one(String path) {
        described(path);
        return read(path, "");
    }

    private static Operation described(String path) {
        return Descriptions.bundled()
                .find("GET", path)
                .orElseThrow(() -> new IllegalArgumentException("GET " + path + " is not described"));
    }

    private JsonNode read(String path, String query) {
        String base = world.target().hosts().forPath("GET", path, tenant.regionalHost());
        String token = world.tokens()
                .of(tenant.credential().clientId(), tenant.credential().clientSecret());
        Map<String, String> headers =
                Map.of("Authorization", "Bearer " + token, tenant.kind().header(), tenant.accountId());
        Answer answer = world.target()
                .wire()
                .send(Call.get(URI.create(base + path + (query.isEmpty() ? "" : "?" + query)), headers));
        if (answer.status() != 200 || answer.json().isEmpty()) {
            unreadable.add(path + " answered " + answer.status());
            return MissingNode.getInstance();
        }
        return answer.json().get();
    }

    /** The part of the query that asks for the page after this one; the current one's again when there is none. */
    private static String nextPage(JsonNode page, String current) {
        JsonNode pages = page.path("pages");
        if (page.path("has_more").asBoolean(false)) {
            return "cursor=" + encoded(page.path("next_cursor").asText());
        }
        if (pages.path("nextKey").isTextual()) {
            return "pageFromKey=" + encoded(pages.path("nextKey").asText());
        }
        boolean isFull = pages.has("current")
                && page.path("items").size() >= pages.path("size").asInt(50);
        return isFull && !page.path("items").isEmpty()
                ? "page=" + (pages.path("current").asInt() + 1)
                : current;
    }

    private static String joined(String... parts) {
        return String.join(
                "&", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
