package io.github.centralmock.cli;

import io.github.centralmock.contract.cleanup.CleanupResult;
import io.github.centralmock.contract.cleanup.ResourceRemover;
import io.github.centralmock.contract.cleanup.SettingsRestorer;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.request.AccountSender;
import io.github.centralmock.contract.sut.CreatedResource;
import io.github.centralmock.contract.sut.SettingSnapshot;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetWorld;
import java.io.PrintWriter;
import java.util.List;

/** Tidies up behind runs that could not: puts back what they changed, removes what they made and what still bears a mark. */
final class CleanUp {
    private final Target target;
    private final ResourceRemover removal;
    private final SettingsRestorer putBack;
    private int left;

    CleanUp(TargetWorld world, ApiDescriptions descriptions) {
        AccountSender accounts = new AccountSender(world);
        this.target = world.target();
        this.removal = new ResourceRemover(accounts, descriptions);
        this.putBack = new SettingsRestorer(accounts, descriptions);
    }

    /** The exit code: 0 when nothing is left, 1 when something is. */
    int run(PrintWriter out) {
        target.traffic().removing(() -> tidyUp(out));
        out.printf(left == 0 ? "Nothing is left of earlier runs.%n" : "Still left: %d%n", left);
        return left == 0 ? 0 : 1;
    }

    private void tidyUp(PrintWriter out) {
        for (SettingSnapshot thing : target.changed().left()) {
            tell(out, thing.path(), putBack.of(thing));
        }
        List<CreatedResource> things = target.created().left();
        if (!things.isEmpty()) {
            out.printf("Removing what runs left: %d%n", things.size());
            out.flush();
            removal.ofEarlierRuns(things)
                    .forEach((thing, outcome) -> tell(out, thing.path() + " (" + thing.mark() + ")", outcome));
        }
    }

    private void tell(PrintWriter out, String what, CleanupResult outcome) {
        out.printf("  %s: %s%s%n", what, outcome.isDone() ? "" : "left: ", outcome.text());
        left += outcome.isDone() ? 0 : 1;
    }
}
