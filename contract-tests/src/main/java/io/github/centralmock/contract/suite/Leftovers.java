package io.github.centralmock.contract.suite;

import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.description.Home;
import io.github.centralmock.contract.generated.Accounts;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.target.CreatedThing;
import io.github.centralmock.contract.target.Effect;
import io.github.centralmock.contract.target.Identity;
import io.github.centralmock.contract.target.Mark;
import io.github.centralmock.contract.target.Permission;
import io.github.centralmock.contract.target.TargetFailure;
import io.github.centralmock.contract.target.World;
import io.github.centralmock.contract.target.WriteRule;
import io.github.centralmock.contract.tidy.Borrowed;
import io.github.centralmock.contract.tidy.Removal;
import io.github.centralmock.contract.wire.Answer;
import io.github.centralmock.contract.wire.Call;
import io.github.centralmock.contract.wire.RunStopped;
import io.github.centralmock.contract.wire.WireFailure;
import java.time.Duration;
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

    /** An answer that never comes is not waited for. */
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);

    /** A thing that was made, as the journal knows it, by whom, and where it can be deleted. */
    private record Made(Optional<CreatedThing> thing, Identity by, String path) {}

    private final World world;
    private final Accounts accounts;
    private final WriteRule rule;
    private final Borrowed borrowed;
    private final Thread remover = new Thread(this::removeForGood, "remove what the scenario made");
    private final Deque<Made> newestFirst = new ArrayDeque<>();
    private final Set<String> ownIds = new HashSet<>();
    private int underway;

    Leftovers(World world) {
        this.world = world;
        this.accounts = new Accounts(world);
        this.rule = new WriteRule(world.target(), Descriptions.bundled(), ownIds::contains, this::isOwnPath);
        this.borrowed = new Borrowed(accounts, Descriptions.bundled());
        if (!world.isSandbox()) {
            Runtime.getRuntime().addShutdownHook(remover);
        }
    }

    /** Why a scenario must not send this at a target that keeps what it is told; empty when it may. */
    Optional<String> refusal(Call call) {
        String query = String.valueOf(call.uri().getRawQuery());
        return rule.refusal(call.method(), path(call), query, body(call));
    }

    private boolean isOwnPath(String path) {
        return ownIds.stream().anyMatch(id -> (path + "/").contains("/" + id + "/"));
    }

    private static String path(Call call) {
        return call.uri().getRawPath();
    }

    private static String body(Call call) {
        return call.body() == null ? "" : call.body();
    }

    /** Notes how things are that a disruptive call changes; a reason when that cannot be told. */
    Optional<String> remember(Call call) {
        try {
            borrowed.remember(call.method(), path(call), body(call));
            return Optional.empty();
        } catch (CannotBuild | WireFailure | RunStopped unknown) {
            return Optional.of(unknown.getMessage());
        }
    }

    private boolean isKept(Call call) {
        return !world.isSandbox() && Effect.of(call.method(), path(call)) != Permission.READ;
    }

    /** To be called before a call goes out; a creating one is written into the journal. */
    synchronized Optional<CreatedThing> begins(Identity who, Call call) {
        if (!isKept(call)) {
            return Optional.empty();
        }
        underway++;
        Optional<String> mark = Mark.in(body(call));
        Optional<String> list = Home.of(path(call), Descriptions.bundled());
        return call.method().equals("POST") && mark.isPresent() && list.isPresent()
                ? Optional.of(world.target().created().begins(who.accountId(), list.get(), mark.get()))
                : Optional.empty();
    }

    /** Notes what a call was answered; what was refused was not made, but what failed may have been. */
    synchronized void answered(Optional<CreatedThing> begun, Identity who, Call call, Answer answer) {
        borrowed.answered(call.method(), path(call), body(call), answer.status());
        if (answer.status() >= 400 && answer.status() < 500) {
            notMade(begun);
        }
        String id = answer.json().map(made -> made.path("id").asText("")).orElse("");
        if (call.method().equals("POST") && answer.status() == 201 && !id.isEmpty()) {
            created(begun, who, call, id);
        }
    }

    /** Notes a thing that was made, if the description has a way to delete it. */
    private void created(Optional<CreatedThing> begun, Identity who, Call call, String id) {
        ownIds.add(id);
        Optional<String> list = Home.of(path(call), Descriptions.bundled());
        if (!world.isSandbox() && list.isPresent()) {
            newestFirst.push(new Made(
                    begun.map(thing -> world.target().created().answered(thing, id)), who, list.get() + "/" + id));
        }
    }

    /** Notes that a call did not go out. */
    synchronized void heldBack(Optional<CreatedThing> begun, Call call) {
        borrowed.heldBack(call.method(), path(call), body(call));
        notMade(begun);
    }

    private void notMade(Optional<CreatedThing> begun) {
        begun.ifPresent(thing -> world.target().created().gone(thing));
    }

    /** Notes that a call is over, with or without an answer. */
    synchronized void over(Call call) {
        if (isKept(call)) {
            underway--;
            notifyAll();
        }
    }

    /** To be called when the scenario is over. */
    void remove() {
        if (!world.isSandbox()) {
            world.target().traffic().removing(this::removeAll);
            try {
                Runtime.getRuntime().removeShutdownHook(remover);
            } catch (IllegalStateException isStopping) {
                return;
            }
        }
    }

    /** What is under way when the process is stopped must be known before it can be undone. */
    void removeForGood() {
        world.target().traffic().endingWith(() -> {
            awaitAnswers();
            removeAll();
        });
    }

    private synchronized void awaitAnswers() {
        long end = System.nanoTime() + LAST_ANSWERS.toNanos();
        try {
            for (long left = LAST_ANSWERS.toMillis(); underway > 0 && left > 0; ) {
                wait(left);
                left = (end - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void removeAll() {
        borrowed.putBack();
        Removal.whileAnyGoes(newestFirst, this::isGone);
        borrowed.tellWhatStays();
    }

    /** What stays is in the journal, and the next run offers to remove it. */
    private boolean isGone(Made made) {
        try {
            Answer answer = accounts.sendAs(made.by(), "DELETE", made.path(), Map.of(), null);
            boolean isGone = answer.isSuccess() || answer.status() == 404;
            if (isGone) {
                made.thing().ifPresent(thing -> world.target().created().gone(thing));
            }
            return isGone;
        } catch (WireFailure | RunStopped | TargetFailure unreachable) {
            return false;
        }
    }
}
