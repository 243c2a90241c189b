package io.github.centralmock.contract.suite;

import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.target.CreatedThing;
import io.github.centralmock.contract.target.Effect;
import io.github.centralmock.contract.target.Mark;
import io.github.centralmock.contract.target.Permission;
import io.github.centralmock.contract.target.World;
import io.github.centralmock.contract.target.WriteRule;
import io.github.centralmock.contract.wire.Answer;
import io.github.centralmock.contract.wire.Call;
import io.github.centralmock.contract.wire.RunStopped;
import io.github.centralmock.contract.wire.WireFailure;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a scenario created at a target that is not thrown away afterwards, to be deleted newest first. */
final class Leftovers {
    /** How every name starts that the harness gives. */
    static final String PREFIX = Mark.PREFIX;

    private final World world;
    private final WriteRule rule;
    private final Deque<Call> deletions = new ArrayDeque<>();
    private final Map<String, CreatedThing> begun = new HashMap<>();
    private final Set<String> ownIds = new HashSet<>();

    Leftovers(World world) {
        this.world = world;
        this.rule = new WriteRule(world.target(), Descriptions.bundled(), ownIds::contains, this::isOwnPath);
    }

    /** Why a scenario must not send this at a target that keeps what it is told; empty when it may. */
    Optional<String> refusal(String method, String path, String query, String body) {
        return rule.refusal(method, path, query, body);
    }

    private boolean isOwnPath(String path) {
        return ownIds.stream().anyMatch(id -> (path + "/").contains("/" + id + "/"));
    }

    /** Writes a creating call into the journal before it goes out. */
    Optional<CreatedThing> begins(String method, String path, Headers headers, Object body) {
        boolean creates = method.equals("POST") && Effect.of(method, path) != Permission.READ;
        if (world.isSandbox() || !creates) {
            return Optional.empty();
        }
        String account = headers.asList().stream()
                .filter(header -> header.getName().matches("(?i)x-(tenant|partner|organization)-id"))
                .map(Header::getValue)
                .findFirst()
                .orElse("");
        String mark = Mark.in(String.valueOf(body)).orElse(PREFIX);
        CreatedThing thing = world.target().created().begins(account, path.replaceAll("/+$", ""), mark);
        begun.put(thing.path(), thing);
        return Optional.of(thing);
    }

    /** What was refused was not made. */
    void answered(CreatedThing thing, int status) {
        if (status >= 400) {
            world.target().created().gone(thing);
        }
    }

    /** Notes a thing that came of {@code POST path}, if the description has a way to delete it. */
    void created(String baseUrl, String path, String id, Map<String, String> headers) {
        String item = path.replaceAll("/+$", "") + "/" + id;
        ownIds.add(id);
        if (!world.isSandbox() && Descriptions.bundled().find("DELETE", item).isPresent()) {
            CreatedThing thing = begun.remove(path.replaceAll("/+$", ""));
            if (thing != null) {
                begun.put(item, world.target().created().answered(thing, id));
            }
            deletions.push(new Call("DELETE", URI.create(baseUrl + item), headers, null));
        }
    }

    void remove() {
        while (!deletions.isEmpty()) {
            try {
                Call deletion = deletions.pop();
                Answer answer = world.target().wire().send(deletion);
                begun.entrySet().stream()
                        .filter(made -> deletion.uri().getPath().endsWith(made.getKey()))
                        .filter(made -> answer.isSuccess() || answer.status() == 404)
                        .forEach(made -> world.target().created().gone(made.getValue()));
            } catch (WireFailure | RunStopped unreachable) {
                // What stays is in the journal, and the next run offers to remove it.
                deletions.clear();
            }
        }
    }
}
