package io.github.centralmock.contract.postman.run;

import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.CallOrder;
import io.github.centralmock.contract.postman.PostmanCollection;
import io.github.centralmock.contract.postman.PostmanRequest;
import io.github.centralmock.contract.request.PlannedCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The calls of a run. Calls that create or list resources come before the calls that need these resources. Requests of a
 * collection that have no description are in a separate list.
 */
final class RunPlan {
    private final List<PlannedCall> steps = new ArrayList<>();
    private final List<PostmanRequest> undescribed = new ArrayList<>();

    static RunPlan of(ApiDescriptions descriptions) {
        RunPlan plan = new RunPlan();
        descriptions.operations().forEach(operation -> plan.steps.add(new PlannedCall(operation, Optional.empty())));
        plan.sort();
        return plan;
    }

    static RunPlan of(PostmanCollection collection, ApiDescriptions descriptions) {
        RunPlan plan = new RunPlan();
        for (PostmanRequest request : collection.requests()) {
            Optional<ApiOperation> operation =
                    descriptions.find(request.method(), request.url().template().text());
            operation.ifPresentOrElse(
                    known -> plan.steps.add(new PlannedCall(known, Optional.of(request))),
                    () -> plan.undescribed.add(request));
        }
        plan.sort();
        return plan;
    }

    /** Keeps only the APIs whose names start with one of the given texts. An empty list keeps all APIs. */
    RunPlan only(List<String> apis) {
        if (!apis.isEmpty()) {
            steps.removeIf(
                    step -> apis.stream().noneMatch(step.operation().api().name()::startsWith));
        }
        return this;
    }

    List<PlannedCall> steps() {
        return steps;
    }

    List<PostmanRequest> undescribed() {
        return undescribed;
    }

    private void sort() {
        steps.sort(Comparator.comparing(PlannedCall::operation, CallOrder.INSTANCE));
    }
}
