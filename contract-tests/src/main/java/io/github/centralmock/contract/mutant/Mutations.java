package io.github.centralmock.contract.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.description.OpenApiSchema;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.description.Parameter;
import io.github.centralmock.contract.target.Effect;
import io.github.centralmock.contract.target.Permission;
import io.github.centralmock.contract.wire.Clock;
import io.github.centralmock.contract.wire.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All lies that can be told about one operation, judged by what it truly answered. */
final class Mutations {
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

    private Mutations() {}

    static List<Mutation> of(Operation operation, List<Outgoing> truths, Duration delay) {
        List<Mutation> found = new ArrayList<>();
        Optional<Outgoing> good = truths.stream()
                .filter(Outgoing::isSuccess)
                .max(java.util.Comparator.comparingInt(truth -> truth.body().length()));
        good.filter(truth -> !truth.json().isMissingNode()).ifPresent(truth -> {
            found.addAll(BodyLies.of(operation, truth.status(), truth.json()));
            found.add(new AnswerLie(
                    "wrong content type",
                    "",
                    Outgoing::isSuccess,
                    truth2 -> truth2.withHeader("Content-Type", "text/html")));
            found.addAll(stories(operation, truth.json()));
            found.add(new CutOff());
        });
        if (good.isPresent()) {
            found.addAll(statuses(operation));
            found.addAll(requests(operation));
            found.addAll(PageLie.of(operation));
            if (Effect.of(operation.method(), operation.path().text()) != Permission.READ) {
                found.add(new WriteLie(operation, false));
            }
        }
        if (truths.stream().anyMatch(truth -> truth.status() >= 400 && truth.status() < 500)) {
            found.add(new AnswerLie(
                    "envelope broken",
                    "",
                    Mutations::isRefusal,
                    truth -> new Outgoing(truth.status(), truth.headers(), "{\"fault\":\"mutated\"}")));
        }
        found.addAll(refusals(operation, truths));
        found.add(new AnswerLie("slow", "", truth -> true, truth -> late(truth, delay)));
        found.add(new AnswerLie("connection dropped", "before the answer", truth -> true, truth -> {
            throw new DroppedConnection();
        }));
        return found;
    }

    /** Lies that only the rest of the world gives away. */
    private static List<Mutation> stories(Operation operation, JsonNode body) {
        List<Mutation> found = new ArrayList<>();
        for (String member : List.of("deleted", "removed")) {
            if (operation.method().equals("DELETE") && body.path(member).asBoolean(false)) {
                found.add(new BodyLie(
                        "deletion denied", "/" + member, (object, name) -> object.put(name, false) != null));
            }
        }
        body.properties().stream()
                .filter(member -> member.getKey().matches("(added|removed)[A-Z]\\w*")
                        && member.getValue().path(0).has("id"))
                .map(member -> new BodyLie(
                        "foreign id",
                        "/" + member.getKey() + "/*/id",
                        (object, name) -> object.put(name, UUID.randomUUID().toString()) != null))
                .forEach(found::add);
        return found;
    }

    /** Of what must be refused, another refusal or none. */
    private static List<Mutation> refusals(Operation operation, List<Outgoing> truths) {
        List<Mutation> found = new ArrayList<>();
        boolean isRead = operation.method().equals("GET");
        if (has(truths, 401)) {
            found.add(refusal(401, 403));
        }
        if (has(truths, 404) && isRead && operation.path().text().endsWith("}")) {
            found.add(refusal(404, 400));
        }
        if (has(truths, 400) && !isRead) {
            found.add(new AnswerLie(
                    "envelope broken",
                    "with 400",
                    truth -> truth.status() == 400,
                    truth -> new Outgoing(400, truth.headers(), "{\"fault\":\"mutated\"}")));
        }
        if (!operation.pagingStyle().equals("none")) {
            found.add(new RefusalLie("nonsense accepted", "", Mutations::withoutNonsense));
        }
        return found;
    }

    private static boolean has(List<Outgoing> truths, int status) {
        return truths.stream().anyMatch(truth -> truth.status() == status);
    }

    private static Mutation refusal(int status, int other) {
        return new AnswerLie(
                "other refusal",
                status + " to " + other,
                truth -> truth.status() == status,
                truth -> truth.withStatus(other));
    }

    private static Incoming withoutNonsense(Incoming request) {
        Incoming other = request.withBody(request.body().replaceAll(",?\"(pageSize|limit)\":\"many\"", ""));
        for (String size : List.of("pageSize", "limit")) {
            if (other.criterion(size).filter("many"::equals).isPresent()) {
                return other.without(size);
            }
        }
        return other;
    }

    private static boolean isRefusal(Outgoing truth) {
        return truth.status() >= 400 && truth.status() < 500;
    }

    private static Outgoing late(Outgoing truth, Duration delay) {
        Clock.REAL.sleep(delay.toMillis());
        return truth;
    }

    private static List<Mutation> statuses(Operation operation) {
        int other = List.of(200, 201, 202, 203).stream()
                .filter(status -> !operation.isDocumented(status))
                .findFirst()
                .orElse(206);
        return List.of(
                new AnswerLie("status changed", "to " + other, Outgoing::isSuccess, truth -> truth.withStatus(other)),
                new AnswerLie(
                        "status changed",
                        "to 500",
                        Outgoing::isSuccess,
                        truth -> new Outgoing(500, truth.headers(), FAILURE)));
    }

    private static List<Mutation> requests(Operation operation) {
        List<Mutation> found = new ArrayList<>();
        boolean reads = Effect.of(operation.method(), operation.path().text()) == Permission.READ;
        for (Parameter parameter : operation.parameters()) {
            if (reads && parameter.isIn("query") && !parameter.required()) {
                request(parameter.name()).ifPresent(found::add);
            }
            if (operation.method().equals("GET")
                    && parameter.name().equals("sort")
                    && !operation.pagingStyle().equals("none")) {
                found.add(new SortLie(operation));
            }
        }
        List<String> texts = plainTexts(operation);
        if (operation.method().equals("PATCH") && operation.path().text().endsWith("}") && texts.size() > 1) {
            found.add(new RequestLie("patch resets", "", request -> resetting(request, texts)));
        }
        return found;
    }

    /** The members of a body that take any text. */
    private static List<String> plainTexts(Operation operation) {
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

    private static Incoming resetting(Incoming request, List<String> texts) {
        ObjectNode body = (ObjectNode) Json.read(request.body()).orElseGet(Json.MAPPER::createObjectNode);
        return texts.stream()
                .filter(name -> !body.has(name))
                .findFirst()
                .map(name -> request.withBody(Json.write(body.put(name, "reset"))))
                .orElse(request);
    }

    private static Optional<Mutation> request(String name) {
        if (name.equals("sort")) {
            return Optional.of(new RequestLie("sort reversed", "", Mutations::reversed));
        }
        if (name.equals("fields") || name.equals("view")) {
            return Optional.of(new RequestLie(name + " ignored", "", request -> without(request, name)));
        }
        return NO_FILTERS.contains(name)
                ? Optional.empty()
                : Optional.of(new RequestLie("filter ignored", name, request -> without(request, name)));
    }

    private static Incoming without(Incoming request, String name) {
        if (Json.read(request.body()).orElse(null) instanceof ObjectNode asked && asked.has(name)) {
            asked.remove(name);
            return request.withBody(Json.write(asked));
        }
        return request.criterion(name).isPresent() ? request.without(name) : request;
    }

    private static Incoming reversed(Incoming request) {
        Incoming other = request.criterion("sort")
                .map(sort -> request.with("sort", swapped(sort)))
                .orElse(request);
        return other.withBody(swapped(other.body()));
    }

    private static String swapped(String text) {
        return text.replaceAll(":asc", ":was").replaceAll(":desc", ":asc").replaceAll(":was", ":desc");
    }
}
