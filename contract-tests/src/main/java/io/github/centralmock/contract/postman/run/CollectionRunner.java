package io.github.centralmock.contract.postman.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.centralmock.contract.cleanup.CleanupTracker;
import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.http.TransportException;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiVocabulary;
import io.github.centralmock.contract.openapi.ResponseCheck;
import io.github.centralmock.contract.openapi.Violation;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.postman.PostmanCollection;
import io.github.centralmock.contract.postman.PostmanVariables;
import io.github.centralmock.contract.request.AccountSender;
import io.github.centralmock.contract.request.AccountVariables;
import io.github.centralmock.contract.request.IdCollector;
import io.github.centralmock.contract.request.KnownIds;
import io.github.centralmock.contract.request.PlannedCall;
import io.github.centralmock.contract.request.PreparedRequest;
import io.github.centralmock.contract.request.RequestBuilder;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import io.github.centralmock.contract.request.WritePolicy;
import io.github.centralmock.contract.sut.TargetException;
import io.github.centralmock.contract.sut.TargetWorld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Calls each operation of a plan once in one world, and compares each response with its description. */
public final class CollectionRunner {
    private final ApiDescriptions descriptions;
    private final AccountSender accounts;
    private final IdCollector idCollector;
    private final PostmanVariables variables;
    private final RequestBuilder builder;
    private final WritePolicy writePolicy;
    private final CleanupTracker cleanup;
    private final ResponseCheck check = new ResponseCheck();
    private final RunProgress progress;

    /** @param variables the variables of the collection and its environment; the accounts of the world are added to them */
    public CollectionRunner(
            TargetWorld world, ApiDescriptions descriptions, PostmanVariables variables, RunProgress progress) {
        this.descriptions = descriptions;
        this.accounts = new AccountSender(world);
        KnownIds ids = new KnownIds(accounts, descriptions);
        this.idCollector = new IdCollector(ids, descriptions);
        this.variables = variables;
        this.builder = new RequestBuilder(ids, variables);
        this.writePolicy = new WritePolicy(world, ids, descriptions);
        this.cleanup = new CleanupTracker(accounts, descriptions);
        this.progress = progress;
        new AccountVariables(world).addTo(variables);
    }

    /** Calls every described operation of the given APIs, or of all APIs if the list is empty. */
    public List<StepResult> runDescriptions(List<String> apis) {
        return run(RunPlan.of(descriptions).only(apis));
    }

    /** Sends every request of a collection that has a description. */
    public List<StepResult> runCollection(PostmanCollection collection, List<String> apis) {
        RunPlan plan = RunPlan.of(collection, descriptions).only(apis);
        plan.undescribed().forEach(request -> progress.undescribed(request.title()));
        return run(plan);
    }

    private List<StepResult> run(RunPlan plan) {
        List<StepResult> results = new ArrayList<>();
        progress.starts(plan.steps().size());
        try (cleanup) {
            for (PlannedCall step : plan.steps()) {
                StepResult result = run(step);
                results.add(result);
                progress.ended(result);
            }
        }
        return results;
    }

    private StepResult run(PlannedCall step) {
        try {
            PreparedRequest request = builder.build(step);
            writePolicy.permit(request);
            ApiResponse response = cleanup.send(
                    request,
                    () -> accounts.send(request.method(), request.pathAndQuery(), request.headers(), request.body()));
            storeValues(step, request, response);
            return evaluate(step, request, response);
        } catch (RequestNotPossibleException reason) {
            return StepResult.skipped(step, reason.getMessage());
        } catch (TransportException | TargetException noResponse) {
            return StepResult.failed(step, 0, noResponse.getMessage(), List.of(), Duration.ZERO);
        }
    }

    private void storeValues(PlannedCall step, PreparedRequest request, ApiResponse response) {
        JsonNode body = response.json().orElse(MissingNode.getInstance());
        if (response.isSuccess()) {
            idCollector.learn(request, body);
            step.request()
                    .ifPresent(known -> known.script()
                            .sets()
                            .forEach(assignment -> assignment
                                    .valueFrom(body)
                                    .ifPresent(value -> variables.set(assignment.variable(), value))));
        }
    }

    private StepResult evaluate(PlannedCall step, PreparedRequest request, ApiResponse response) {
        if (response.status() == 501) {
            return StepResult.skipped(step, accounts.world().target().notModelled(response));
        }
        List<Violation> findings = new ArrayList<>();
        ApiVocabulary words = step.operation().api().words();
        check.strict(step.operation(), response).forEach(finding -> findings.add(finding.shown(words)));
        if (response.status() >= 500) {
            findings.add(new Violation(Kind.STATUS, "", "a status below 500", "status " + response.status()));
        }
        if (response.status() == 401 && !request.path().startsWith("/api/v2/oauth2")) {
            findings.add(new Violation(
                    Kind.BEHAVIOUR, "", "a response other than 401 for a new access token", "status 401"));
        }
        boolean isRefusedRead = response.status() == 400 || response.status() == 404;
        if (request.method().equals("GET") && request.isCertain() && isRefusedRead) {
            findings.add(new Violation(
                    Kind.BEHAVIOUR,
                    "",
                    "a successful response for an id that the target returned before",
                    "status " + response.status()));
        }
        return findings.isEmpty()
                ? StepResult.answered(step, response.status(), response.took())
                : StepResult.failed(step, response.status(), findings.get(0).toString(), findings, response.took());
    }
}
