package io.github.centralmock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.centralmock.contract.sut.TargetException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The mock that a command starts for itself. */
class ServedMockTest {
    @Test
    void theMockReceivesItsOwnVariables() {
        assertThatThrownBy(() -> ServedMock.start(Map.of("CENTRAL_ESTATE", "no-such-estate")))
                .isInstanceOf(TargetException.class)
                .hasMessageContaining("no-such-estate");
    }

    @Test
    void theMockDoesNotReceiveTheVariablesOfTheHarness() {
        Map<String, String> environment = Map.of(
                "CENTRAL_ESTATE", "minimal",
                "CENTRAL_PORT", "80",
                "CENTRAL_ROLE", "a",
                "CENTRAL_JOURNAL", "b",
                "SOPHOS_CLIENT_SECRET", "c");
        try (ServedMock mock = ServedMock.start(environment)) {
            assertThat(mock.baseUrl()).matches("http://localhost:\\d{4,5}");
        }
    }
}
