package io.github.centralmock.contract.suite;

import io.github.centralmock.contract.cleanup.CleanupTracker;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.request.AccountSender;
import io.github.centralmock.contract.request.WritePolicy;
import io.github.centralmock.contract.sut.TargetWorld;
import java.util.function.Consumer;

/**
 * The objects that all callers of a scenario share.
 *
 * @param footprint cleans up after the scenario: removes its resources and restores values that it changed
 * @param guard decides which requests may be sent
 * @param called receives the id of every operation that is called
 */
record ScenarioContext(TargetWorld world, CleanupTracker footprint, WritePolicy guard, Consumer<String> called) {
    static ScenarioContext in(TargetWorld world, Consumer<String> called) {
        ApiDescriptions descriptions = ApiDescriptions.bundled();
        CleanupTracker footprint = new CleanupTracker(new AccountSender(world), descriptions);
        WritePolicy guard = new WritePolicy(world, descriptions, footprint::isOwnId, footprint::isOwnPath);
        return new ScenarioContext(world, footprint, guard, called);
    }
}
