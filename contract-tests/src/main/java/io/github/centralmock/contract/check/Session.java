package io.github.centralmock.contract.check;

import io.github.centralmock.contract.collection.Variables;
import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.description.Finding;
import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.drift.Notebook;
import io.github.centralmock.contract.generated.Accounts;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.generated.Guard;
import io.github.centralmock.contract.generated.Ids;
import io.github.centralmock.contract.generated.Memory;
import io.github.centralmock.contract.generated.Request;
import io.github.centralmock.contract.generated.RequestBuilder;
import io.github.centralmock.contract.generated.Step;
import io.github.centralmock.contract.sample.Variant;
import io.github.centralmock.contract.target.World;
import io.github.centralmock.contract.tidy.Footprint;
import io.github.centralmock.contract.wire.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One run's dealings with one world: builds requests, sends what is permitted, has every answer judged. */
final class Session implements AutoCloseable {
    private final World world;
    private final Descriptions descriptions;
    private final Notebook notebook;
    private final Accounts accounts;
    private final Ids ids;
    private final Variables variables;
    private final RequestBuilder builder;
    private final Guard guard;
    private final Line line;
    private final Memory memory;
    private final Judge judge;
    private final Footprint footprint;
    private Operation only;

    Session(World world, Descriptions descriptions, Notebook notebook, Duration patience) {
        this.world = world;
        this.descriptions = descriptions;
        this.notebook = notebook;
        notebook.hide(world::secrets);
        this.accounts = new Accounts(world);
        this.ids = new Ids(accounts, descriptions);
        this.variables = variables(world);
        this.builder = new RequestBuilder(ids, variables);
        this.guard = new Guard(world, ids, descriptions);
        this.line = new Line(accounts, notebook);
        this.memory = new Memory(ids, descriptions);
        this.judge = new Judge(notebook, patience);
        this.footprint = new Footprint(accounts, descriptions);
    }

    private static Variables variables(World world) {
        Variables variables = new Variables(Map.of());
        new io.github.centralmock.contract.generated.AccountVariables(world).addTo(variables);
        return variables;
    }

    /** From now on only this operation's answers are judged; the others are just used. */
    void judgeOnly(Operation operation) {
        only = operation;
    }

    World world() {
        return world;
    }

    Descriptions descriptions() {
        return descriptions;
    }

    Notebook notebook() {
        return notebook;
    }

    Ids ids() {
        return ids;
    }

    Accounts accounts() {
        return accounts;
    }

    Variables variables() {
        return variables;
    }

    Judge judge() {
        return judge;
    }

    /** Nothing that happens here stays. */
    boolean isSandbox() {
        return world.isSandbox();
    }

    /** The read of a thing by a real path; empty when none is described. */
    Optional<Operation> readOfItem(String path) {
        return read(path).filter(found -> found.path().text().endsWith("}"));
    }

    /** The read of a list or of settings by a real path. */
    Optional<Operation> readOfList(String path) {
        return read(path).filter(found -> !found.path().text().endsWith("}"));
    }

    Optional<Operation> read(String path) {
        return descriptions.find("GET", path).filter(found -> RelatedReads.isPathOf(found, path));
    }

    Request build(Operation operation, Variant variant) throws CannotBuild {
        return builder.build(Step.of(operation), variant);
    }

    /** Whether a request may go out here and now; throws with the reason when it may not. */
    void permit(Request request) throws CannotBuild {
        guard.permit(request);
    }

    Exchange send(Operation operation, Request request) throws CannotBuild {
        return send(operation, request, false);
    }

    /** Sends and judges. Throws {@link NoAnswer} when none came, which is noted as a deviation. */
    Exchange send(Operation operation, Request request, boolean isNarrowed) throws CannotBuild {
        guard.permit(request);
        Answer answer = footprint.send(request, () -> line.answer(operation, request));
        Exchange exchange = new Exchange(operation, request, answer);
        if (exchange.isSuccess()) {
            memory.learn(request, exchange.body());
        }
        if (only == null || only == operation) {
            judge.judge(exchange, isNarrowed);
        }
        return exchange;
    }

    /** Sends without the token or with a foreign one, as a request that must be refused. */
    Exchange sendUnsigned(Operation operation, Request request) throws CannotBuild {
        guard.permit(request);
        Request unsigned = Requests.withHeaders(request, Map.of("Authorization", ""));
        Exchange exchange =
                new Exchange(operation, unsigned, footprint.send(unsigned, () -> line.answer(operation, unsigned)));
        judge.judge(exchange, false);
        return exchange;
    }

    /** Notes what a check of its own found out about an exchange. */
    void note(String check, Kind kind, String place, String expected, String seen, Exchange exchange) {
        judge.note(check, new Finding(kind, place, expected, seen), exchange);
    }

    /** Leaves a target that keeps what it is told as it was. */
    @Override
    public void close() {
        footprint.close();
        world.close();
    }
}
