package io.github.centralmock.cli;

import io.github.centralmock.CentralMock;
import io.github.centralmock.CentralMockConfig;
import io.github.centralmock.Setting;
import io.github.centralmock.contract.sut.TargetException;
import io.github.centralmock.contract.sut.TargetSettings;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** A mock that a command starts on any free port and stops again. */
record ServedMock(String baseUrl, Runnable stop) implements AutoCloseable {
    /** Starts a mock with the settings of an environment; throws {@link TargetException} if it cannot be started. */
    static ServedMock start(Map<String, String> environment) {
        try {
            CentralMock mock = CentralMock.start(CentralMockConfig.defaults()
                    .withEnvironment(withoutTheHarness(environment))
                    .with(Setting.PORT, "0"));
            return new ServedMock(mock.baseUri().toString(), mock::close);
        } catch (IllegalArgumentException | UncheckedIOException refused) {
            throw new TargetException("the mock cannot be started: " + refused.getMessage());
        }
    }

    /** Removes the variables of the harness, because the mock refuses unknown variables. */
    private static Map<String, String> withoutTheHarness(Map<String, String> environment) {
        Map<String, String> left = new HashMap<>(environment);
        left.keySet().removeIf(TargetSettings::isOwn);
        return left;
    }

    @Override
    public void close() {
        stop.run();
    }
}
