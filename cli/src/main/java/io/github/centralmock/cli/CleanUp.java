package io.github.centralmock.cli;

import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.generated.Accounts;
import io.github.centralmock.contract.target.ChangedThing;
import io.github.centralmock.contract.target.CreatedThing;
import io.github.centralmock.contract.target.Target;
import io.github.centralmock.contract.target.World;
import io.github.centralmock.contract.tidy.Outcome;
import io.github.centralmock.contract.tidy.PutBack;
import io.github.centralmock.contract.tidy.Removal;
import java.io.PrintWriter;
import java.util.List;

/** Tidies up behind runs that could not: puts back what they changed, removes what they made and what still bears a mark. */
final class CleanUp {
    private final Target target;
    private final Removal removal;
    private final PutBack putBack;
    private int left;

    CleanUp(World world, Descriptions descriptions) {
        Accounts accounts = new Accounts(world);
        this.target = world.target();
        this.removal = new Removal(accounts, descriptions);
        this.putBack = new PutBack(accounts, descriptions);
    }

    /** The exit code: 0 when nothing is left, 1 when something is. */
    int run(PrintWriter out) {
        target.traffic().removing(() -> tidyUp(out));
        out.printf(left == 0 ? "Nothing is left of earlier runs.%n" : "Still left: %d%n", left);
        return left == 0 ? 0 : 1;
    }

    private void tidyUp(PrintWriter out) {
        for (ChangedThing thing : target.changed().left()) {
            tell(out, thing.path(), putBack.of(thing));
        }
        List<CreatedThing> things = target.created().left();
        if (!things.isEmpty()) {
            out.printf("Removing what runs left: %d%n", things.size());
            out.flush();
            removal.ofEarlierRuns(things)
                    .forEach((thing, outcome) -> tell(out, thing.path() + " (" + thing.mark() + ")", outcome));
        }
    }

    private void tell(PrintWriter out, String what, Outcome outcome) {
        out.printf("  %s: %s%s%n", what, outcome.isDone() ? "" : "left: ", outcome.text());
        left += outcome.isDone() ? 0 : 1;
    }
}
