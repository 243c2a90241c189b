package io.github.centralmock.cli;

import java.util.function.Supplier;

/**
 * What commands find around them.
 *
 * @param checkout where descriptions and reports are
 * @param mocks starts a mock for commands that need one and were given none
 */
record CommandContext(Checkout checkout, Supplier<ServedMock> mocks) {
    static CommandContext ofThisProcess() {
        return new CommandContext(Checkout.ofThisCode(), () -> ServedMock.start(System.getenv()));
    }
}
