package io.github.centralmock.contract.postman.run;

import io.github.centralmock.contract.collection.PostmanCollection;
import io.github.centralmock.contract.collection.PostmanRequest;
import io.github.centralmock.contract.description.CallOrder;
import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.generated.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a run calls, in an order in which each call finds what it needs. Requests of a collection that nobody described are
 * kept apart.
 */
final class Plan {
    private final List<Step> steps = new ArrayList<>();
    private final List<PostmanRequest> undescribed = new ArrayList<>();

    static Plan of(Descriptions descriptions) {
        Plan plan = new Plan();
        descriptions.operations().forEach(operation -> plan.steps.add(new Step(operation, Optional.empty())));
        plan.sort();
        return plan;
    }

    static Plan of(PostmanCollection collection, Descriptions descriptions) {
        Plan plan = new Plan();
        for (PostmanRequest request : collection.requests()) {
            Optional<Operation> operation =
                    descriptions.find(request.method(), request.url().template().text());
            operation.ifPresentOrElse(
                    known -> plan.steps.add(new Step(known, Optional.of(request))),
                    () -> plan.undescribed.add(request));
        }
        plan.sort();
        return plan;
    }

    /** Only the APIs whose names start with one of these; all when none is given. */
    Plan only(List<String> apis) {
        if (!apis.isEmpty()) {
            steps.removeIf(
                    step -> apis.stream().noneMatch(step.operation().api().name()::startsWith));
        }
        return this;
    }

    List<Step> steps() {
        return steps;
    }

    List<PostmanRequest> undescribed() {
        return undescribed;
    }

    private void sort() {
        steps.sort(Comparator.comparing(Step::operation, CallOrder.INSTANCE));
    }
}
