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

/** Calls every operation of a plan in one world, once, and holds each answer against its description. */
public final class CollectionRunner {
    private final ApiDescriptions descriptions;
    private final AccountSender accounts;
    private final IdCollector memory;
    private final PostmanVariables variables;
    private final RequestBuilder builder;
    private final WritePolicy guard;
    private final CleanupTracker footprint;
    private final ResponseCheck check = new ResponseCheck();
    private final RunProgress progress;

    /** Variables are those of the collection and its environment; the world's accounts are added to them. */
    public CollectionRunner(
            TargetWorld world, ApiDescriptions descriptions, PostmanVariables variables, RunProgress progress) {
        this.descriptions = descriptions;
        this.accounts = new AccountSender(world);
        KnownIds ids = new KnownIds(accounts, descriptions);
        this.memory = new IdCollector(ids, descriptions);
        this.variables = variables;
        this.builder = new RequestBuilder(ids, variables);
        this.guard = new WritePolicy(world, ids, descriptions);
        this.footprint = new CleanupTracker(accounts, descriptions);
        this.progress = progress;
        new AccountVariables(world).addTo(variables);
    }

    /** Every described operation of the named APIs; of all when none is named. */
    public List<StepResult> runDescriptions(List<String> apis) {
        return run(RunPlan.of(descriptions).only(apis));
    }

    /** Every request of a collection that is described. */
    public List<StepResult> runCollection(PostmanCollection collection, List<String> apis) {
        RunPlan plan = RunPlan.of(collection, descriptions).only(apis);
        plan.undescribed().forEach(request -> progress.undescribed(request.title()));
        return run(plan);
    }

    private List<StepResult> run(RunPlan plan) {
        List<StepResult> outcomes = new ArrayList<>();
        progress.starts(plan.steps().size());
        try (footprint) {
            for (PlannedCall step : plan.steps()) {
                StepResult outcome = run(step);
                outcomes.add(outcome);
                progress.ended(outcome);
            }
        }
        return outcomes;
    }

    private StepResult run(PlannedCall step) {
        try {
            PreparedRequest request = builder.build(step);
            guard.permit(request);
            ApiResponse answer = footprint.send(
                    request,
                    () -> accounts.send(request.method(), request.pathAndQuery(), request.headers(), request.body()));
            remember(step, request, answer);
            return judge(step, request, answer);
        } catch (RequestNotPossibleException reason) {
            return StepResult.skipped(step, reason.getMessage());
        } catch (TransportException | TargetException noAnswer) {
            return StepResult.failed(step, 0, noAnswer.getMessage(), List.of(), Duration.ZERO);
        }
    }

    private void remember(PlannedCall step, PreparedRequest request, ApiResponse answer) {
        JsonNode body = answer.json().orElse(MissingNode.getInstance());
        if (answer.isSuccess()) {
            memory.learn(request, body);
            step.request()
                    .ifPresent(known -> known.script()
                            .sets()
                            .forEach(fact ->
                                    fact.valueFrom(body).ifPresent(value -> variables.set(fact.variable(), value))));
        }
    }

    private StepResult judge(PlannedCall step, PreparedRequest request, ApiResponse answer) {
        if (answer.status() == 501) {
            return StepResult.skipped(step, accounts.world().target().notModelled(answer));
        }
        List<Violation> findings = new ArrayList<>();
        ApiVocabulary words = step.operation().api().words();
        check.strict(step.operation(), answer).forEach(finding -> findings.add(finding.shown(words)));
        if (answer.status() >= 500) {
            findings.add(new Violation(Kind.STATUS, "", "no failure of the server", "status " + answer.status()));
        }
        if (answer.status() == 401 && !request.path().startsWith("/api/v2/oauth2")) {
            findings.add(new Violation(Kind.BEHAVIOUR, "", "an answer to a token that was just given", "status 401"));
        }
        boolean isRefusedRead = answer.status() == 400 || answer.status() == 404;
        if (request.method().equals("GET") && request.isCertain() && isRefusedRead) {
            findings.add(new Violation(
                    Kind.BEHAVIOUR, "", "an answer about what the target itself named", "status " + answer.status()));
        }
        return findings.isEmpty()
                ? StepResult.answered(step, answer.status(), answer.took())
                : StepResult.failed(step, answer.status(), findings.get(0).toString(), findings, answer.took());
    }
}
