package io.github.centralmock.contract.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiOperation;
import java.util.ArrayList;
import java.util.List;

/** Skips or repeats a page, adds a next key to the last page, or returns wrong totals. */
final class PageMutator implements Mutator {
    /** The kind of change to the pages. */
    enum Change {
        SKIPPED("page lost"),
        REPEATED("page repeated"),
        ADDED_NEXT("endless nextKey"),
        WRONG_TOTAL("total wrong"),
        WRONG_LATER_TOTAL("total wrong later");

        private final String kind;

        Change(String kind) {
            this.kind = kind;
        }
    }

    private final ApiOperation operation;
    private final Change change;
    private JsonNode previousItems;

    private PageMutator(ApiOperation operation, Change change) {
        this.operation = operation;
        this.change = change;
    }

    static List<Mutator> of(ApiOperation operation) {
        List<Mutator> found = new ArrayList<>();
        String style = operation.pagingStyle();
        if (!style.equals("none")) {
            found.add(new PageMutator(operation, Change.SKIPPED));
            found.add(new PageMutator(operation, Change.REPEATED));
        }
        if (style.equals("key") || style.equals("cursor")) {
            found.add(new PageMutator(operation, Change.ADDED_NEXT));
        }
        boolean hasTotals =
                operation.parameters().stream().anyMatch(known -> known.name().equals("pageTotal"));
        if (hasTotals) {
            found.add(new PageMutator(operation, Change.WRONG_TOTAL));
            found.add(new PageMutator(operation, Change.WRONG_LATER_TOTAL));
        }
        return found;
    }

    @Override
    public String kind() {
        return change.kind;
    }

    @Override
    public String place() {
        return "";
    }

    @Override
    public synchronized ProxyResponse respond(ProxyRequest request, MutationRun run) {
        ProxyResponse original = run.upstream().send(request);
        if (!original.isSuccess() || !original.json().path("items").isArray()) {
            return original;
        }
        if (!hasSeveralPages(request, run)) {
            run.recordResponse(false);
            return change == Change.SKIPPED || change == Change.REPEATED ? original : mutate(request, run, original);
        }
        return mutate(request, run, original);
    }

    /** Whether the list has several pages of the smallest size. */
    private boolean hasSeveralPages(ProxyRequest request, MutationRun run) {
        String size = operation.pagingStyle().equals("cursor") ? "limit" : "pageSize";
        boolean isSearch = request.method().equals("POST");
        JsonNode page = isSearch
                ? next(request, run, size, "1")
                : run.upstream().send(request.with(size, "1").without("page")).json();
        return page.path("has_more").asBoolean(false)
                || page.path("pages").has("nextKey")
                || operation.pagingStyle().equals("offset")
                        && !next(request, run, "page", "2", size).path("items").isEmpty();
    }

    private static JsonNode next(ProxyRequest request, MutationRun run, String page, String number, String size) {
        return run.upstream().send(request.with(page, number).with(size, "1")).json();
    }

    private ProxyResponse mutate(ProxyRequest request, MutationRun run, ProxyResponse original) {
        ObjectNode body = original.json().deepCopy();
        boolean isLaterPage = isLaterPage(request);
        boolean isChanged = switch (change) {
            case SKIPPED -> isLaterPage && skipPage(request, run, body);
            case REPEATED -> isLaterPage && repeatPage(body);
            case ADDED_NEXT -> addNext(body);
            case WRONG_TOTAL -> increaseTotal(body);
            case WRONG_LATER_TOTAL -> isLaterPage && increaseTotal(body);
        };
        previousItems = original.json().path("items");
        if (isChanged || isLaterPage) {
            run.recordResponse(isChanged && !body.equals(original.json()));
        }
        return isChanged ? original.withBody(body) : original;
    }

    private boolean isLaterPage(ProxyRequest request) {
        JsonNode sent = JsonTrees.read(request.body()).orElse(JsonTrees.MAPPER.createObjectNode());
        boolean hasPageNumber =
                request.parameter("page").filter(page -> !page.equals("1")).isPresent();
        return hasPageNumber
                || request.parameter("pageFromKey").isPresent()
                || request.parameter("cursor").isPresent()
                || sent.has("pageFromKey");
    }

    /** Replaces the page with the one after it. */
    private boolean skipPage(ProxyRequest request, MutationRun run, ObjectNode body) {
        JsonNode next = switch (operation.pagingStyle()) {
            case "offset" -> next(request, run, "page", String.valueOf(page(request) + 1));
            case "cursor" ->
                next(request, run, "cursor", body.path("next_cursor").asText());
            default ->
                next(
                        request,
                        run,
                        "pageFromKey",
                        body.path("pages").path("nextKey").asText());
        };
        ObjectNode after = next.isObject() ? next.deepCopy() : JsonTrees.MAPPER.createObjectNode();
        body.set("items", after.path("items").isArray() ? after.get("items") : JsonTrees.MAPPER.createArrayNode());
        for (String member : List.of("has_more", "next_cursor")) {
            if (after.has(member)) {
                body.set(member, after.get(member));
            }
        }
        ObjectNode pages = body.path("pages") instanceof ObjectNode known ? known : JsonTrees.MAPPER.createObjectNode();
        pages.remove("nextKey");
        if (after.path("pages").has("nextKey")) {
            pages.set("nextKey", after.path("pages").get("nextKey"));
        }
        return true;
    }

    private static int page(ProxyRequest request) {
        return request.parameter("page").map(Integer::parseInt).orElse(1);
    }

    private static JsonNode next(ProxyRequest request, MutationRun run, String name, String value) {
        if (value.isEmpty()) {
            return JsonTrees.MAPPER.missingNode();
        }
        if (request.method().equals("POST")) {
            ObjectNode sent = (ObjectNode) JsonTrees.read(request.body()).orElseGet(JsonTrees.MAPPER::createObjectNode);
            return run.upstream()
                    .send(request.withBody(
                            JsonTrees.write(name.equals("pageSize") ? sent.put(name, 1) : sent.put(name, value))))
                    .json();
        }
        return run.upstream().send(request.with(name, value)).json();
    }

    private boolean repeatPage(ObjectNode body) {
        if (previousItems == null || body.path("items").isEmpty()) {
            return false;
        }
        body.set("items", previousItems);
        return true;
    }

    private boolean addNext(ObjectNode body) {
        if (operation.pagingStyle().equals("cursor")) {
            body.put("has_more", true);
            return true;
        }
        if (body.path("pages") instanceof ObjectNode pages && !pages.has("nextKey")) {
            pages.put("nextKey", pages.path("fromKey").asText("MA=="));
            return true;
        }
        return false;
    }

    private static boolean increaseTotal(ObjectNode body) {
        if (body.path("pages") instanceof ObjectNode pages && pages.has("total")) {
            pages.put("total", pages.path("total").asInt() + 1);
            pages.put("items", pages.path("items").asInt() + 1);
            return true;
        }
        return false;
    }
}
