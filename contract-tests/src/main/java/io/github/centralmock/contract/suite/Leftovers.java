package io.github.centralmock.contract.suite;

import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.description.Home;
import io.github.centralmock.contract.generated.Accounts;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.target.CreatedThing;
import io.github.centralmock.contract.target.Mark;
import io.github.centralmock.contract.target.World;
import io.github.centralmock.contract.target.WriteRule;
import io.github.centralmock.contract.tidy.Borrowed;
import io.github.centralmock.contract.tidy.Removal;
import io.github.centralmock.contract.wire.Answer;
import io.github.centralmock.contract.wire.Call;
import io.github.centralmock.contract.wire.RunStopped;
import io.github.centralmock.contract.wire.WireFailure;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a scenario made or changed at a target that is not thrown away afterwards, to be removed and put back after it. */
final class Leftovers {
    /** How every name starts that the harness gives. */
    static final String PREFIX = Mark.PREFIX;

    /** A thing that was made, as the journal knows it, and the call that deletes it. */
    private record Made(Optional<CreatedThing> thing, Call deletion) {}

    private final World world;
    private final WriteRule rule;
    private final Borrowed borrowed;
    private final Thread remover = new Thread(this::removeAll, "remove what the scenario made");
    private final Deque<Made> newestFirst = new ArrayDeque<>();
    private final Set<String> ownIds = new HashSet<>();

    Leftovers(World world) {
        this.world = world;
        this.rule = new WriteRule(world.target(), Descriptions.bundled(), ownIds::contains, this::isOwnPath);
        this.borrowed = new Borrowed(new Accounts(world), Descriptions.bundled());
        if (!world.isSandbox()) {
            Runtime.getRuntime().addShutdownHook(remover);
        }
    }

    /** Why a scenario must not send this at a target that keeps what it is told; empty when it may. */
    Optional<String> refusal(String method, String path, String query, String body) {
        return rule.refusal(method, path, query, body);
    }

    private boolean isOwnPath(String path) {
        return ownIds.stream().anyMatch(id -> (path + "/").contains("/" + id + "/"));
    }

    /** Notes how things are that a disruptive call changes; a reason when that cannot be told. */
    Optional<String> remember(String method, String path, String body) {
        try {
            borrowed.remember(method, path, body);
            return Optional.empty();
        } catch (CannotBuild | WireFailure unknown) {
            return Optional.of(unknown.getMessage());
        }
    }

    /** Writes a creating call into the journal before it goes out. */
    Optional<CreatedThing> begins(String method, String path, Headers headers, Object body) {
        Optional<String> mark = Mark.in(String.valueOf(body));
        Optional<String> list = Home.of(path, Descriptions.bundled());
        if (world.isSandbox() || !method.equals("POST") || mark.isEmpty() || list.isEmpty()) {
            return Optional.empty();
        }
        String account = headers.asList().stream()
                .filter(header -> header.getName().matches("(?i)x-(tenant|partner|organization)-id"))
                .map(Header::getValue)
                .findFirst()
                .orElse("");
        return Optional.of(world.target().created().begins(account, list.get(), mark.get()));
    }

    /** Notes what a call was answered; what was refused was not made, but what failed may have been. */
    void answered(Optional<CreatedThing> begun, String method, String path, Object body, int status) {
        borrowed.answered(method, path, String.valueOf(body), status);
        if (status >= 400 && status < 500) {
            begun.ifPresent(thing -> world.target().created().gone(thing));
        }
    }

    /** Notes a thing that came of {@code POST path}, if the description has a way to delete it. */
    synchronized void created(
            Optional<CreatedThing> begun, String baseUrl, String path, String id, Map<String, String> headers) {
        ownIds.add(id);
        Optional<String> list = Home.of(path, Descriptions.bundled());
        if (!world.isSandbox() && list.isPresent()) {
            Call deletion = new Call("DELETE", URI.create(baseUrl + list.get() + "/" + id), headers, null);
            newestFirst.push(
                    new Made(begun.map(thing -> world.target().created().answered(thing, id)), deletion));
        }
    }

    /** To be called when the scenario is over. */
    void remove() {
        if (!world.isSandbox()) {
            removeAll();
            try {
                Runtime.getRuntime().removeShutdownHook(remover);
            } catch (IllegalStateException isStopping) {
                return;
            }
        }
    }

    private synchronized void removeAll() {
        world.target().traffic().removing(() -> {
            borrowed.putBack();
            Removal.whileAnyGoes(newestFirst, this::isGone);
            borrowed.tellWhatStays();
        });
    }

    /** What stays is in the journal, and the next run offers to remove it. */
    private boolean isGone(Made made) {
        try {
            Answer answer = world.target().wire().send(made.deletion());
            boolean isGone = answer.isSuccess() || answer.status() == 404;
            if (isGone) {
                made.thing().ifPresent(thing -> world.target().created().gone(thing));
            }
            return isGone;
        } catch (WireFailure | RunStopped unreachable) {
            return false;
        }
    }
}
