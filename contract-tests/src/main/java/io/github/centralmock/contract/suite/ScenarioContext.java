package io.github.centralmock.contract.suite;

import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.generated.Accounts;
import io.github.centralmock.contract.generated.Guard;
import io.github.centralmock.contract.target.World;
import io.github.centralmock.contract.tidy.Footprint;
import java.util.function.Consumer;

/**
 * What the callers of a scenario share.
 *
 * @param footprint removes and puts back what the scenario leaves at a target that keeps it
 * @param guard says what may be sent
 * @param called is told the id of every operation that is called
 */
record ScenarioContext(World world, Footprint footprint, Guard guard, Consumer<String> called) {
    static ScenarioContext in(World world, Consumer<String> called) {
        Descriptions descriptions = Descriptions.bundled();
        Footprint footprint = new Footprint(new Accounts(world), descriptions);
        Guard guard = new Guard(world, descriptions, footprint::isOwnId, footprint::isOwnPath);
        return new ScenarioContext(world, footprint, guard, called);
    }
}
