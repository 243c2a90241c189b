package io.github.centralmock.cli;

import io.github.centralmock.contract.sut.TargetException;
import io.github.centralmock.contract.sut.TargetSettings;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The command line outside of a checkout, so that no test writes into it. */
final class TestCommandLine {
    private TestCommandLine() {}

    static CommandLine create() {
        return create(Map.of());
    }

    /** Commands that cannot start a mock. */
    static CommandLine create(Map<String, String> environment) {
        return create(environment, () -> {
            throw new TargetException("no mock is started in this test");
        });
    }

    static CommandLine create(Map<String, String> environment, Supplier<ServedMock> mocks) {
        return Main.commandLine(new CommandContext(Checkout.none(), TargetSettings.of(environment), mocks));
    }
}
