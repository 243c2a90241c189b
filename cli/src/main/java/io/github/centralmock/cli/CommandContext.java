package io.github.centralmock.cli;

import io.github.centralmock.contract.sut.TargetSettings;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The environment of a command.
 *
 * @param checkout the folder of descriptions and reports
 * @param settings the settings that the environment variables give; flags override them
 * @param mocks starts a mock for a command that needs one and got no target
 */
record CommandContext(Checkout checkout, TargetSettings settings, Supplier<ServedMock> mocks) {
    static CommandContext of(Map<String, String> environment) {
        return new CommandContext(
                Checkout.ofThisCode(), TargetSettings.of(environment), () -> ServedMock.start(environment));
    }
}
