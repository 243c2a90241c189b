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

/** All lies that can be told about one operation, judged by what it truly answered. */
final class Mutators {
    static final Set<String> NO_FILTERS = Set.of(
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

    static List<Mutator> of(ApiOperation operation, List<ProxyResponse> truths, Duration delay) {
        List<Mutator> found = new ArrayList<>();
        Optional<ProxyResponse> good = truths.stream()
                .filter(ProxyResponse::isSuccess)
                .max(java.util.Comparator.comparingInt(truth -> truth.body().length()));
        good.filter(truth -> !truth.json().isMissingNode()).ifPresent(truth -> {
            found.addAll(BodyMutators.of(operation, truth.status(), truth.json()));
            found.add(new ResponseMutator(
                    "wrong content type",
                    "",
                    ProxyResponse::isSuccess,
                    truth2 -> truth2.withHeader("Content-Type", "text/html")));
            found.addAll(stories(operation, truth.json()));
            found.add(new TruncatedBody());
        });
        if (good.isPresent()) {
            found.addAll(statuses(operation));
            found.addAll(requests(operation));
            found.addAll(PageMutator.of(operation));
            if (OperationRisk.of(operation.method(), operation.path().text()) != RiskLimit.READ) {
                found.add(new WriteMutator(operation, false));
            }
        }
        if (truths.stream().anyMatch(truth -> truth.status() >= 400 && truth.status() < 500)) {
            found.add(new ResponseMutator(
                    "envelope broken",
                    "",
                    Mutators::isRefusal,
                    truth -> new ProxyResponse(truth.status(), truth.headers(), "{\"fault\":\"mutated\"}")));
        }
        found.addAll(refusals(operation, truths));
        found.add(new ResponseMutator("slow", "", truth -> true, truth -> late(truth, delay)));
        found.add(new ResponseMutator("connection dropped", "before the answer", truth -> true, truth -> {
            throw new DroppedConnectionException();
        }));
        return found;
    }

    /** Lies that only the rest of the world gives away. */
    private static List<Mutator> stories(ApiOperation operation, JsonNode body) {
        List<Mutator> found = new ArrayList<>();
        for (String member : List.of("deleted", "removed")) {
            if (operation.method().equals("DELETE") && body.path(member).asBoolean(false)) {
                found.add(new BodyMutator(
                        "deletion denied", "/" + member, (object, name) -> object.put(name, false) != null));
            }
        }
        body.properties().stream()
                .filter(member -> member.getKey().matches("(added|removed)[A-Z]\\w*")
                        && member.getValue().path(0).has("id"))
                .map(member -> new BodyMutator(
                        "foreign id",
                        "/" + member.getKey() + "/*/id",
                        (object, name) -> object.put(name, UUID.randomUUID().toString()) != null))
                .forEach(found::add);
        return found;
    }

    /** Of what must be refused, another refusal or none. */
    private static List<Mutator> refusals(ApiOperation operation, List<ProxyResponse> truths) {
        List<Mutator> found = new ArrayList<>();
        boolean isRead = operation.method().equals("GET");
        if (has(truths, 401)) {
            found.add(refusal(401, 403));
        }
        if (has(truths, 404) && isRead && operation.path().text().endsWith("}")) {
            found.add(refusal(404, 400));
        }
        if (has(truths, 400) && !isRead) {
            found.add(new ResponseMutator(
                    "envelope broken",
                    "with 400",
                    truth -> truth.status() == 400,
                    truth -> new ProxyResponse(400, truth.headers(), "{\"fault\":\"mutated\"}")));
        }
        if (!operation.pagingStyle().equals("none")) {
            found.add(new RefusalMutator("nonsense accepted", "", Mutators::withoutNonsense));
        }
        return found;
    }

    private static boolean has(List<ProxyResponse> truths, int status) {
        return truths.stream().anyMatch(truth -> truth.status() == status);
    }

    private static Mutator refusal(int status, int other) {
        return new ResponseMutator(
                "other refusal",
                status + " to " + other,
                truth -> truth.status() == status,
                truth -> truth.withStatus(other));
    }

    private static ProxyRequest withoutNonsense(ProxyRequest request) {
        ProxyRequest other = request.withBody(request.body().replaceAll(",?\"(pageSize|limit)\":\"many\"", ""));
        for (String size : List.of("pageSize", "limit")) {
            if (other.criterion(size).filter("many"::equals).isPresent()) {
                return other.without(size);
            }
        }
        return other;
    }

    private static boolean isRefusal(ProxyResponse truth) {
        return truth.status() >= 400 && truth.status() < 500;
    }

    private static ProxyResponse late(ProxyResponse truth, Duration delay) {
        ThrottleClock.REAL.sleep(delay.toMillis());
        return truth;
    }

    private static List<Mutator> statuses(ApiOperation operation) {
        int other = List.of(200, 201, 202, 203).stream()
                .filter(status -> !operation.isDocumented(status))
                .findFirst()
                .orElse(206);
        return List.of(
                new ResponseMutator(
                        "status changed", "to " + other, ProxyResponse::isSuccess, truth -> truth.withStatus(other)),
                new ResponseMutator(
                        "status changed",
                        "to 500",
                        ProxyResponse::isSuccess,
                        truth -> new ProxyResponse(500, truth.headers(), FAILURE)));
    }

    private static List<Mutator> requests(ApiOperation operation) {
        List<Mutator> found = new ArrayList<>();
        boolean reads = OperationRisk.of(operation.method(), operation.path().text()) == RiskLimit.READ;
        for (ApiParameter parameter : operation.parameters()) {
            if (reads && parameter.isIn("query") && !parameter.required()) {
                request(parameter.name()).ifPresent(found::add);
            }
            if (operation.method().equals("GET")
                    && parameter.name().equals("sort")
                    && !operation.pagingStyle().equals("none")) {
                found.add(new SortMutator(operation));
            }
        }
        List<String> texts = plainTexts(operation);
        if (operation.method().equals("PATCH") && operation.path().text().endsWith("}") && texts.size() > 1) {
            found.add(new RequestMutator("patch resets", "", request -> resetting(request, texts)));
        }
        return found;
    }

    /** The members of a body that take any text. */
    private static List<String> plainTexts(ApiOperation operation) {
        return operation.requestSchema().map(OpenApiSchema::properties).orElse(Map.of()).entrySet().stream()
                .filter(member -> isPlainText(member.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isPlainText(OpenApiSchema schema) {
        return schema.isType("string")
                && schema.enumeration().isEmpty()
                && schema.format().isEmpty()
                && schema.pattern().isEmpty();
    }

    private static ProxyRequest resetting(ProxyRequest request, List<String> texts) {
        ObjectNode body = (ObjectNode) JsonTrees.read(request.body()).orElseGet(JsonTrees.MAPPER::createObjectNode);
        return texts.stream()
                .filter(name -> !body.has(name))
                .findFirst()
                .map(name -> request.withBody(JsonTrees.write(body.put(name, "reset"))))
                .orElse(request);
    }

    private static Optional<Mutator> request(String name) {
        if (name.equals("sort")) {
            return Optional.of(new RequestMutator("sort reversed", "", Mutators::reversed));
        }
        if (name.equals("fields") || name.equals("view")) {
            return Optional.of(new RequestMutator(name + " ignored", "", request -> without(request, name)));
        }
        return NO_FILTERS.contains(name)
                ? Optional.empty()
                : Optional.of(new RequestMutator("filter ignored", name, request -> without(request, name)));
    }

    private static ProxyRequest without(ProxyRequest request, String name) {
        if (JsonTrees.read(request.body()).orElse(null) instanceof ObjectNode asked && asked.has(name)) {
            asked.remove(name);
            return request.withBody(JsonTrees.write(asked));
        }
        return request.criterion(name).isPresent() ? request.without(name) : request;
    }

    private static ProxyRequest reversed(ProxyRequest request) {
        ProxyRequest other = request.criterion("sort")
                .map(sort -> request.with("sort", swapped(sort)))
                .orElse(request);
        return other.withBody(swapped(other.body()));
    }

    private static String swapped(String text) {
        return text.replaceAll(":asc", ":was").replaceAll(":desc", ":asc").replaceAll(":was", ":desc");
    }
}
