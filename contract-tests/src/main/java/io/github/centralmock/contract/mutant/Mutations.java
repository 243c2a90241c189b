package io.github.centralmock.contract.mutant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.description.Parameter;
import io.github.centralmock.contract.target.Effect;
import io.github.centralmock.contract.target.Permission;
import io.github.centralmock.contract.wire.Clock;
import io.github.centralmock.contract.wire.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        found.add(new AnswerLie("slow", "", truth -> true, truth -> late(truth, delay)));
        found.add(new AnswerLie("connection dropped", "before the answer", truth -> true, truth -> {
            throw new DroppedConnection();
        }));
        return found;
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
        }
        return found;
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
        return request.criterion(name).isPresent() ? request.with(name, null) : request;
    }

    private static Incoming reversed(Incoming request) {
        Incoming other = request.criterion("sort")
                .map(sort -> request.with("sort", swapped(sort)))
                .orElse(request);
        return other.withBody(swapped(other.body()));
    }

    private static String swapped(String text) {
        return text.replaceAll("(%3A|:)asc", "$1was")
                .replaceAll("(%3A|:)desc", "$1asc")
                .replaceAll("(%3A|:)was", "$1desc");
    }
}
