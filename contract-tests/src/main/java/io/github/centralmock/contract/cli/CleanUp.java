package io.github.centralmock.contract.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.generated.Accounts;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.target.CreatedThing;
import io.github.centralmock.contract.target.World;
import io.github.centralmock.contract.wire.Answer;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;

/** Removes what earlier runs made and could not remove, and only what still bears their mark. */
final class CleanUp {
    private final World world;
    private final Accounts accounts;
    private final Descriptions descriptions;

    CleanUp(World world, Descriptions descriptions) {
        this.world = world;
        this.accounts = new Accounts(world);
        this.descriptions = descriptions;
    }

    /** The exit code: 0 when nothing is left, 1 when something is. */
    int run(PrintWriter out) {
        int left = 0;
        for (CreatedThing thing : world.target().created().left()) {
            String outcome;
            try {
                outcome = remove(thing);
            } catch (CannotBuild reason) {
                outcome = "left: " + reason.getMessage();
            }
            out.printf("  %s (%s): %s%n", thing.path(), thing.mark(), outcome);
            if (outcome.startsWith("left")) {
                left++;
            } else {
                world.target().created().gone(thing);
            }
        }
        out.printf(left == 0 ? "Nothing is left of earlier runs.%n" : "Still left: %d%n", left);
        return left == 0 ? 0 : 1;
    }

    private String remove(CreatedThing thing) throws CannotBuild {
        if (!accounts.of(thing.path()).accountId().equals(thing.accountId())) {
            return "left: it belongs to another account; choose that with --tenant or its credential";
        }
        Optional<JsonNode> found = find(thing);
        if (found.isEmpty()) {
            return "already gone";
        }
        if (!found.get().toString().contains(thing.mark())) {
            return "left: it does not bear the mark any more";
        }
        String path = thing.path() + "/" + found.get().path("id").asText();
        if (descriptions.find("DELETE", path).isEmpty()) {
            return "left: no operation deletes it";
        }
        Answer deleted = accounts.send("DELETE", path, Map.of(), null);
        return deleted.isSuccess() ? "removed" : "left: the target answered " + deleted.status();
    }

    /** By its id; or by its mark if the run was killed before it knew the id. */
    private Optional<JsonNode> find(CreatedThing thing) throws CannotBuild {
        String item = thing.path() + "/" + thing.id();
        if (!thing.id().isEmpty() && descriptions.find("GET", item).isPresent()) {
            Answer answer = accounts.send("GET", item, Map.of(), null);
            return answer.isSuccess() ? answer.json() : Optional.empty();
        }
        Optional<Operation> list = descriptions.find("GET", thing.path());
        String size = list.flatMap(known -> known.pageSize("max"))
                .map(max -> "?pageSize=" + max)
                .orElse("");
        if (list.isEmpty()) {
            throw new CannotBuild("no operation lists such things");
        }
        Answer answer = accounts.send("GET", thing.path() + size, Map.of(), null);
        for (JsonNode each : answer.json()
                .orElseThrow(() -> new CannotBuild("the list cannot be read"))
                .path("items")) {
            boolean isIt = thing.id().isEmpty()
                    ? each.toString().contains(thing.mark())
                    : each.path("id").asText().equals(thing.id());
            if (isIt) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
