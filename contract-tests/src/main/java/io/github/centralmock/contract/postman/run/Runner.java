package io.github.centralmock.contract.postman.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.centralmock.contract.collection.PostmanCollection;
import io.github.centralmock.contract.collection.Variables;
import io.github.centralmock.contract.description.AnswerCheck;
import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.description.Finding;
import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.description.VendorWords;
import io.github.centralmock.contract.generated.AccountVariables;
import io.github.centralmock.contract.generated.Accounts;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.generated.Guard;
import io.github.centralmock.contract.generated.Ids;
import io.github.centralmock.contract.generated.Memory;
import io.github.centralmock.contract.generated.Request;
import io.github.centralmock.contract.generated.RequestBuilder;
import io.github.centralmock.contract.generated.Step;
import io.github.centralmock.contract.target.TargetFailure;
import io.github.centralmock.contract.target.World;
import io.github.centralmock.contract.tidy.Footprint;
import io.github.centralmock.contract.wire.Answer;
import io.github.centralmock.contract.wire.WireFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Calls every operation of a plan in one world, once, and holds each answer against its description. */
public final class Runner {
    private final Descriptions descriptions;
    private final Accounts accounts;
    private final Memory memory;
    private final Variables variables;
    private final RequestBuilder builder;
    private final Guard guard;
    private final Footprint footprint;
    private final AnswerCheck check = new AnswerCheck();
    private final RunProgress progress;

    /** Variables are those of the collection and its environment; the world's accounts are added to them. */
    public Runner(World world, Descriptions descriptions, Variables variables, RunProgress progress) {
        this.descriptions = descriptions;
        this.accounts = new Accounts(world);
        Ids ids = new Ids(accounts, descriptions);
        this.memory = new Memory(ids, descriptions);
        this.variables = variables;
        this.builder = new RequestBuilder(ids, variables);
        this.guard = new Guard(world, ids, descriptions);
        this.footprint = new Footprint(accounts, descriptions);
        this.progress = progress;
        new AccountVariables(world).addTo(variables);
    }

    /** Every described operation of the named APIs; of all when none is named. */
    public List<Outcome> runDescriptions(List<String> apis) {
        return run(Plan.of(descriptions).only(apis));
    }

    /** Every request of a collection that is described. */
    public List<Outcome> runCollection(PostmanCollection collection, List<String> apis) {
        Plan plan = Plan.of(collection, descriptions).only(apis);
        plan.undescribed().forEach(request -> progress.undescribed(request.title()));
        return run(plan);
    }

    private List<Outcome> run(Plan plan) {
        List<Outcome> outcomes = new ArrayList<>();
        progress.starts(plan.steps().size());
        try (footprint) {
            for (Step step : plan.steps()) {
                Outcome outcome = run(step);
                outcomes.add(outcome);
                progress.ended(outcome);
            }
        }
        return outcomes;
    }

    private Outcome run(Step step) {
        try {
            Request request = builder.build(step);
            guard.permit(request);
            Answer answer = footprint.send(
                    request,
                    () -> accounts.send(request.method(), request.pathAndQuery(), request.headers(), request.body()));
            remember(step, request, answer);
            return judge(step, request, answer);
        } catch (CannotBuild reason) {
            return Outcome.skipped(step, reason.getMessage());
        } catch (WireFailure | TargetFailure noAnswer) {
            return Outcome.failed(step, 0, noAnswer.getMessage(), List.of(), Duration.ZERO);
        }
    }

    private void remember(Step step, Request request, Answer answer) {
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

    private Outcome judge(Step step, Request request, Answer answer) {
        if (answer.status() == 501) {
            return Outcome.skipped(step, accounts.world().target().notModelled(answer));
        }
        List<Finding> findings = new ArrayList<>();
        VendorWords words = step.operation().api().words();
        check.strict(step.operation(), answer).forEach(finding -> findings.add(finding.shown(words)));
        if (answer.status() >= 500) {
            findings.add(new Finding(Kind.STATUS, "", "no failure of the server", "status " + answer.status()));
        }
        if (answer.status() == 401 && !request.path().startsWith("/api/v2/oauth2")) {
            findings.add(new Finding(Kind.BEHAVIOUR, "", "an answer to a token that was just given", "status 401"));
        }
        boolean isRefusedRead = answer.status() == 400 || answer.status() == 404;
        if (request.method().equals("GET") && request.isCertain() && isRefusedRead) {
            findings.add(new Finding(
                    Kind.BEHAVIOUR, "", "an answer about what the target itself named", "status " + answer.status()));
        }
        return findings.isEmpty()
                ? Outcome.answered(step, answer.status(), answer.took())
                : Outcome.failed(step, answer.status(), findings.get(0).toString(), findings, answer.took());
    }
}
