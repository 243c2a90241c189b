package io.github.centralmock.contract.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiOperation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sorts each page separately instead of the whole list. */
record SortMutator(ApiOperation operation) implements Mutator {
    @Override
    public String kind() {
        return "sort per page";
    }

    @Override
    public String place() {
        return "";
    }

    @Override
    public ProxyResponse respond(ProxyRequest request, MutationRun run) {
        if (request.parameter("sort").isEmpty()) {
            return run.upstream().send(request);
        }
        ProxyResponse original = run.upstream().send(request);
        ProxyResponse page = run.upstream().send(request.without("sort"));
        if (!original.isSuccess() || !page.isSuccess()) {
            return original;
        }
        List<JsonNode> items = items(page);
        Map<String, Integer> ranks = ranks(request, run);
        items.sort(
                Comparator.comparing(item -> ranks.getOrDefault(item.path("id").asText(), Integer.MAX_VALUE)));
        String field = request.parameter("sort").orElseThrow().split(":")[0];
        run.recordResponse(!values(items, field).equals(values(items(original), field)));
        ObjectNode body = page.json().deepCopy();
        return page.withBody(
                body.set("items", JsonTrees.MAPPER.createArrayNode().addAll(items)));
    }

    /** The positions of all items in the correct order. */
    private Map<String, Integer> ranks(ProxyRequest request, MutationRun run) {
        String most = String.valueOf(operation.pageSize("max").orElse(100));
        ProxyRequest first = request.without("pageFromKey").without("page").with("pageSize", most);
        Map<String, Integer> ranks = new HashMap<>();
        items(run.upstream().send(first))
                .forEach(item -> ranks.put(item.path("id").asText(), ranks.size()));
        return ranks;
    }

    private static List<JsonNode> items(ProxyResponse page) {
        List<JsonNode> items = new ArrayList<>();
        page.json().path("items").forEach(items::add);
        return items;
    }

    private static List<JsonNode> values(List<JsonNode> items, String field) {
        return items.stream().map(item -> item.path(field)).toList();
    }
}
