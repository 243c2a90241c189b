package io.github.centralmock.cli;

import io.github.centralmock.contract.target.TargetFailure;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The command line outside of a checkout, so that no test writes into it. */
final class TestCommandLine {
    private TestCommandLine() {}

    /** Commands cannot start a mock. */
    static CommandLine create() {
        return create(() -> {
            throw new TargetFailure("no mock is started in this test");
        });
    }

    static CommandLine create(Supplier<ServedMock> mocks) {
        return Main.commandLine(new CommandContext(Checkout.none(), mocks));
    }
}
