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

/** Cleans up after killed runs: restores the settings that they changed and removes the resources that they created. */
final class CleanUp {
    private final Target target;
    private final ResourceRemover removal;
    private final SettingsRestorer restorer;
    private int left;

    CleanUp(TargetWorld world, ApiDescriptions descriptions) {
        AccountSender accounts = new AccountSender(world);
        this.target = world.target();
        this.removal = new ResourceRemover(accounts, descriptions);
        this.restorer = new SettingsRestorer(accounts, descriptions);
    }

    /** Returns the exit code: 0 if everything is cleaned up, 1 otherwise. */
    int run(PrintWriter out) {
        target.traffic().removing(() -> cleanUp(out));
        out.printf(left == 0 ? "No resources of earlier runs are left.%n" : "Still left: %d%n", left);
        return left == 0 ? 0 : 1;
    }

    private void cleanUp(PrintWriter out) {
        for (SettingSnapshot setting : target.changed().left()) {
            print(out, setting.path(), restorer.restore(setting));
        }
        List<CreatedResource> resources = target.created().left();
        if (!resources.isEmpty()) {
            out.printf("Removing resources of earlier runs: %d%n", resources.size());
            out.flush();
            removal.removeOfEarlierRuns(resources)
                    .forEach((resource, result) -> print(out, resource.path() + " (" + resource.mark() + ")", result));
        }
    }

    private void print(PrintWriter out, String resource, CleanupResult result) {
        out.printf("  %s: %s%s%n", resource, result.isDone() ? "" : "left: ", result.text());
        left += result.isDone() ? 0 : 1;
    }
}
