package io.github.centralmock.property;

import io.github.centralmock.CentralMock;
import io.github.centralmock.MockInternals;
import io.github.centralmock.TestClient;
import io.github.centralmock.openapi.Descriptions;
import io.github.centralmock.openapi.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** A client that does anything the descriptions allow, in any order, while time goes by; it knows what it did. */
final class Walk {
    private final CentralMock mock;
    private final Random random;
    private final KnownIds ids;
    private final Callers callers;
    private final Requests requests;
    private final List<Operation> writes;
    private final List<String> steps = new ArrayList<>();

    /** Starts in the estate as it was at first. @param known is copied, so that walks do not depend on each other */
    Walk(CentralMock mock, Descriptions descriptions, KnownIds known, Random random) {
        mock.reset();
        this.mock = mock;
        this.random = random;
        this.ids = known.copy();
        this.callers = new Callers(mock);
        this.requests = new Requests(descriptions, ids, callers, random);
        this.writes = descriptions.operations().stream()
                .filter(operation -> !operation.isRead() && !operation.isPublic())
                .toList();
    }

    /** Sends so many random requests that change things; those that are refused count too. */
    void go(int count) {
        go(count, operation -> true);
    }

    void go(int count, Predicate<Operation> wanted) {
        List<Operation> some = writes.stream().filter(wanted).toList();
        for (int i = 0; i < count && !some.isEmpty(); i++) {
            send(some.get(random.nextInt(some.size())));
            if (random.nextInt(10) == 0) {
                MockInternals.worlds(mock).main().clock().advance(Duration.ofSeconds(random.nextInt(60)));
            }
        }
    }

    TestClient.Answer send(Operation operation) {
        return send(requests.valid(operation));
    }

    TestClient.Answer send(GeneratedRequest request) {
        TestClient.Answer answer = request.send(callers);
        steps.add(request + " -> " + answer.status());
        if (answer.status() < 300) {
            ids.remember(request.operation(), answer.body());
        }
        return answer;
    }

    Callers callers() {
        return callers;
    }

    /** What was done, for the message of a failure. */
    String story() {
        int from = Math.max(0, steps.size() - 40);
        return Seed.repeat() + "\n  " + String.join("\n  ", steps.subList(from, steps.size()));
    }
}
