package io.github.centralmock.contract.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiOperation;
import java.util.ArrayList;
import java.util.List;

/** Loses or repeats a page of a walk, never lets it end, or miscounts. */
final class PageMutator implements Mutator {
    /** What is done to the pages. */
    enum Change {
        LOST("page lost"),
        REPEATED("page repeated"),
        ENDLESS("endless nextKey"),
        MISCOUNTED("total wrong"),
        MISCOUNTED_LATER("total wrong later");

        private final String kind;

        Change(String kind) {
            this.kind = kind;
        }
    }

    private final ApiOperation operation;
    private final Change trick;
    private JsonNode itemsBefore;

    private PageMutator(ApiOperation operation, Change trick) {
        this.operation = operation;
        this.trick = trick;
    }

    static List<Mutator> of(ApiOperation operation) {
        List<Mutator> found = new ArrayList<>();
        String style = operation.pagingStyle();
        if (!style.equals("none")) {
            found.add(new PageMutator(operation, Change.LOST));
            found.add(new PageMutator(operation, Change.REPEATED));
        }
        if (style.equals("key") || style.equals("cursor")) {
            found.add(new PageMutator(operation, Change.ENDLESS));
        }
        boolean counts =
                operation.parameters().stream().anyMatch(known -> known.name().equals("pageTotal"));
        if (counts) {
            found.add(new PageMutator(operation, Change.MISCOUNTED));
            found.add(new PageMutator(operation, Change.MISCOUNTED_LATER));
        }
        return found;
    }

    @Override
    public String kind() {
        return trick.kind;
    }

    @Override
    public String place() {
        return "";
    }

    @Override
    public synchronized ProxyResponse answer(ProxyRequest request, MutationRun trial) {
        ProxyResponse truth = trial.upstream().send(request);
        if (!truth.isSuccess() || !truth.json().path("items").isArray()) {
            return truth;
        }
        if (!hasSeveral(request, trial)) {
            trial.spoke(false);
            return trick == Change.LOST || trick == Change.REPEATED ? truth : told(request, trial, truth);
        }
        return told(request, trial, truth);
    }

    /** Whether the list has more than one page of the smallest size. */
    private boolean hasSeveral(ProxyRequest request, MutationRun trial) {
        String size = operation.pagingStyle().equals("cursor") ? "limit" : "pageSize";
        boolean isSearch = request.method().equals("POST");
        JsonNode page = isSearch
                ? next(request, trial, size, "1")
                : trial.upstream().send(request.with(size, "1").without("page")).json();
        return page.path("has_more").asBoolean(false)
                || page.path("pages").has("nextKey")
                || operation.pagingStyle().equals("offset")
                        && !next(request, trial, "page", "2", size)
                                .path("items")
                                .isEmpty();
    }

    private static JsonNode next(ProxyRequest request, MutationRun trial, String page, String number, String size) {
        return trial.upstream().send(request.with(page, number).with(size, "1")).json();
    }

    private ProxyResponse told(ProxyRequest request, MutationRun trial, ProxyResponse truth) {
        ObjectNode body = truth.json().deepCopy();
        boolean isLater = isLater(request);
        boolean lied = switch (trick) {
            case LOST -> isLater && lost(request, trial, body);
            case REPEATED -> isLater && repeated(body);
            case ENDLESS -> endless(body);
            case MISCOUNTED -> miscounted(body);
            case MISCOUNTED_LATER -> isLater && miscounted(body);
        };
        itemsBefore = truth.json().path("items");
        if (lied || isLater) {
            trial.spoke(lied && !body.equals(truth.json()));
        }
        return lied ? truth.withBody(body) : truth;
    }

    private boolean isLater(ProxyRequest request) {
        JsonNode asked = JsonTrees.read(request.body()).orElse(JsonTrees.MAPPER.createObjectNode());
        boolean isNumbered =
                request.criterion("page").filter(page -> !page.equals("1")).isPresent();
        return isNumbered
                || request.criterion("pageFromKey").isPresent()
                || request.criterion("cursor").isPresent()
                || asked.has("pageFromKey");
    }

    /** Shows the page after the one that was asked for. */
    private boolean lost(ProxyRequest request, MutationRun trial, ObjectNode body) {
        JsonNode next = switch (operation.pagingStyle()) {
            case "offset" -> next(request, trial, "page", String.valueOf(page(request) + 1));
            case "cursor" ->
                next(request, trial, "cursor", body.path("next_cursor").asText());
            default ->
                next(
                        request,
                        trial,
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
        return request.criterion("page").map(Integer::parseInt).orElse(1);
    }

    private static JsonNode next(ProxyRequest request, MutationRun trial, String name, String value) {
        if (value.isEmpty()) {
            return JsonTrees.MAPPER.missingNode();
        }
        if (request.method().equals("POST")) {
            ObjectNode asked =
                    (ObjectNode) JsonTrees.read(request.body()).orElseGet(JsonTrees.MAPPER::createObjectNode);
            return trial.upstream()
                    .send(request.withBody(
                            JsonTrees.write(name.equals("pageSize") ? asked.put(name, 1) : asked.put(name, value))))
                    .json();
        }
        return trial.upstream().send(request.with(name, value)).json();
    }

    private boolean repeated(ObjectNode body) {
        if (itemsBefore == null || body.path("items").isEmpty()) {
            return false;
        }
        body.set("items", itemsBefore);
        return true;
    }

    private boolean endless(ObjectNode body) {
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

    private static boolean miscounted(ObjectNode body) {
        if (body.path("pages") instanceof ObjectNode pages && pages.has("total")) {
            pages.put("total", pages.path("total").asInt() + 1);
            pages.put("items", pages.path("items").asInt() + 1);
            return true;
        }
        return false;
    }
}
