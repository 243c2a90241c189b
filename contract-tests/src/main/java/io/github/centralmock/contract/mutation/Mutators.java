package io.github.centralmock.contract.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.http.ThrottleClock;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.ApiParameter;
import io.github.centralmock.contract.openapi.OpenApiSchema;
import io.github.centralmock.contract.sut.OperationRisk;
import io.github.centralmock.contract.sut.RiskLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Creates all mutators of one operation from its original responses. */
final class Mutators {
    static final Set<String> NOT_FILTERS = Set.of(
            "page",
            "pageSize",
            "pageTotal",
            "pageFromKey",
            "limit",
            "cursor",
            "sort",
            "fields",
            "view",
            "searchFields");

    private static final String FAILURE = "{\"error\":\"InternalServerError\",\"message\":\"mutated\"}";

    private Mutators() {}

    static List<Mutator> of(ApiOperation operation, List<ProxyResponse> originals, Duration delay) {
        List<Mutator> found = new ArrayList<>();
        Optional<ProxyResponse> success = originals.stream()
                .filter(ProxyResponse::isSuccess)
                .max(java.util.Comparator.comparingInt(
                        original -> original.body().length()));
        success.filter(original -> !original.json().isMissingNode()).ifPresent(original -> {
            found.addAll(BodyMutators.of(operation, original.status(), original.json()));
            found.add(new ResponseMutator(
                    "wrong content type",
                    "",
                    ProxyResponse::isSuccess,
                    response -> response.withHeader("Content-Type", "text/html")));
            found.addAll(dataMutators(operation, original.json()));
            found.add(new TruncatedBody());
        });
        if (success.isPresent()) {
            found.addAll(statusMutators(operation));
            found.addAll(requestMutators(operation));
            found.addAll(PageMutator.of(operation));
            if (OperationRisk.of(operation.method(), operation.path().text()) != RiskLimit.READ) {
                found.add(new WriteMutator(operation, false));
            }
        }
        if (originals.stream().anyMatch(original -> original.status() >= 400 && original.status() < 500)) {
            found.add(new ResponseMutator(
                    "envelope broken",
                    "",
                    Mutators::isRefusal,
                    original -> new ProxyResponse(original.status(), original.headers(), "{\"fault\":\"mutated\"}")));
        }
        found.addAll(refusalMutators(operation, originals));
        found.add(new ResponseMutator("slow", "", original -> true, original -> delayed(original, delay)));
        found.add(new ResponseMutator("connection dropped", "before the answer", original -> true, original -> {
            throw new DroppedConnectionException();
        }));
        return found;
    }

    /** Mutators of members that only other responses show to be wrong. */
    private static List<Mutator> dataMutators(ApiOperation operation, JsonNode body) {
        List<Mutator> found = new ArrayList<>();
        for (String member : List.of("deleted", "removed")) {
            if (operation.method().equals("DELETE") && body.path(member).asBoolean(false)) {
                found.add(new BodyMutator(
                        "deleted flag false", "/" + member, (object, name) -> object.put(name, false) != null));
            }
        }
        body.properties().stream()
                .filter(member -> member.getKey().matches("(added|removed)[A-Z]\\w*")
                        && member.getValue().path(0).has("id"))
                .map(member -> new BodyMutator(
                        "unrelated id",
                        "/" + member.getKey() + "/*/id",
                        (object, name) -> object.put(name, UUID.randomUUID().toString()) != null))
                .forEach(found::add);
        return found;
    }

    /** Mutators of refusals: another status, or a success. */
    private static List<Mutator> refusalMutators(ApiOperation operation, List<ProxyResponse> originals) {
        List<Mutator> found = new ArrayList<>();
        boolean isRead = operation.method().equals("GET");
        if (has(originals, 401)) {
            found.add(refusalMutator(401, 403));
        }
        if (has(originals, 404) && isRead && operation.path().text().endsWith("}")) {
            found.add(refusalMutator(404, 400));
        }
        if (has(originals, 400) && !isRead) {
            found.add(new ResponseMutator(
                    "envelope broken",
                    "with 400",
                    original -> original.status() == 400,
                    original -> new ProxyResponse(400, original.headers(), "{\"fault\":\"mutated\"}")));
        }
        if (!operation.pagingStyle().equals("none")) {
            found.add(new RefusalMutator("invalid input accepted", "", Mutators::withoutInvalidSize));
        }
        return found;
    }

    private static boolean has(List<ProxyResponse> originals, int status) {
        return originals.stream().anyMatch(original -> original.status() == status);
    }

    private static Mutator refusalMutator(int status, int other) {
        return new ResponseMutator(
                "other refusal",
                status + " to " + other,
                original -> original.status() == status,
                original -> original.withStatus(other));
    }

    private static ProxyRequest withoutInvalidSize(ProxyRequest request) {
        ProxyRequest other = request.withBody(request.body().replaceAll(",?\"(pageSize|limit)\":\"many\"", ""));
        for (String size : List.of("pageSize", "limit")) {
            if (other.parameter(size).filter("many"::equals).isPresent()) {
                return other.without(size);
            }
        }
        return other;
    }

    private static boolean isRefusal(ProxyResponse original) {
        return original.status() >= 400 && original.status() < 500;
    }

    private static ProxyResponse delayed(ProxyResponse original, Duration delay) {
        ThrottleClock.REAL.sleep(delay.toMillis());
        return original;
    }

    private static List<Mutator> statusMutators(ApiOperation operation) {
        int other = List.of(200, 201, 202, 203).stream()
                .filter(status -> !operation.isDocumented(status))
                .findFirst()
                .orElse(206);
        return List.of(
                new ResponseMutator(
                        "status changed",
                        "to " + other,
                        ProxyResponse::isSuccess,
                        original -> original.withStatus(other)),
                new ResponseMutator(
                        "status changed",
                        "to 500",
                        ProxyResponse::isSuccess,
                        original -> new ProxyResponse(500, original.headers(), FAILURE)));
    }

    private static List<Mutator> requestMutators(ApiOperation operation) {
        List<Mutator> found = new ArrayList<>();
        boolean isRead = OperationRisk.of(operation.method(), operation.path().text()) == RiskLimit.READ;
        for (ApiParameter parameter : operation.parameters()) {
            if (isRead && parameter.isIn("query") && !parameter.required()) {
                requestMutator(parameter.name()).ifPresent(found::add);
            }
            if (operation.method().equals("GET")
                    && parameter.name().equals("sort")
                    && !operation.pagingStyle().equals("none")) {
                found.add(new SortMutator(operation));
            }
        }
        List<String> texts = freeTexts(operation);
        if (operation.method().equals("PATCH") && operation.path().text().endsWith("}") && texts.size() > 1) {
            found.add(new RequestMutator("other member changed", "", request -> withOtherMember(request, texts)));
        }
        return found;
    }

    /** The members of a body that accept any text. */
    private static List<String> freeTexts(ApiOperation operation) {
        return operation.requestSchema().map(OpenApiSchema::properties).orElse(Map.of()).entrySet().stream()
                .filter(member -> isFreeText(member.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isFreeText(OpenApiSchema schema) {
        return schema.isType("string")
                && schema.enumeration().isEmpty()
                && schema.format().isEmpty()
                && schema.pattern().isEmpty();
    }

    private static ProxyRequest withOtherMember(ProxyRequest request, List<String> texts) {
        ObjectNode body = (ObjectNode) JsonTrees.read(request.body()).orElseGet(JsonTrees.MAPPER::createObjectNode);
        return texts.stream()
                .filter(name -> !body.has(name))
                .findFirst()
                .map(name -> request.withBody(JsonTrees.write(body.put(name, "reset"))))
                .orElse(request);
    }

    private static Optional<Mutator> requestMutator(String name) {
        if (name.equals("sort")) {
            return Optional.of(new RequestMutator("sort reversed", "", Mutators::reverseSort));
        }
        if (name.equals("fields") || name.equals("view")) {
            return Optional.of(new RequestMutator(name + " ignored", "", request -> without(request, name)));
        }
        return NOT_FILTERS.contains(name)
                ? Optional.empty()
                : Optional.of(new RequestMutator("filter ignored", name, request -> without(request, name)));
    }

    private static ProxyRequest without(ProxyRequest request, String name) {
        if (JsonTrees.read(request.body()).orElse(null) instanceof ObjectNode sent && sent.has(name)) {
            sent.remove(name);
            return request.withBody(JsonTrees.write(sent));
        }
        return request.parameter(name).isPresent() ? request.without(name) : request;
    }

    private static ProxyRequest reverseSort(ProxyRequest request) {
        ProxyRequest other = request.parameter("sort")
                .map(sort -> request.with("sort", swapDirection(sort)))
                .orElse(request);
        return other.withBody(swapDirection(other.body()));
    }

    private static String swapDirection(String text) {
        return text.replaceAll(":asc", ":was").replaceAll(":desc", ":asc").replaceAll(":was", ":desc");
    }
}
