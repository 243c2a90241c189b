package io.github.centralmock.contract.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;

/** Follows a list to its end in whichever of the vendor's paging styles it answers; a page that comes twice is a failure. */
final class AllPages {
    private final Caller caller;

    AllPages(Caller caller) {
        this.caller = caller;
    }

    List<JsonNode> of(String path, Object... parameters) {
        List<JsonNode> items = new ArrayList<>();
        Set<String> visited = new HashSet<>();
        Caller next = caller;
        while (next != null) {
            JsonNode page = next.read(path, parameters);
            (page.isArray() ? page : page.path("items")).forEach(items::add);
            next = nextPage(page, visited);
        }
        return items;
    }

    private Caller nextPage(JsonNode page, Set<String> visited) {
        JsonNode pages = page.path("pages");
        if (page.path("has_more").asBoolean(false)) {
            return unseen("cursor", page.path("next_cursor").asText(), visited);
        }
        if (pages.hasNonNull("nextKey")) {
            return unseen("pageFromKey", pages.path("nextKey").asText(), visited);
        }
        boolean more = pages.has("current")
                && page.path("items").size() >= pages.path("size").asInt(50);
        return more && !page.path("items").isEmpty()
                ? unseen("page", String.valueOf(pages.path("current").asInt() + 1), visited)
                : null;
    }

    private Caller unseen(String parameter, String key, Set<String> visited) {
        Assertions.assertThat(visited.add(key)).as("page %s comes once", key).isTrue();
        return caller.query(parameter, key);
    }
}
