package io.github.centralmock.contract.accept;

import io.github.centralmock.contract.openapi.ApiDescriptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a checkout keeps what is known about coverage. */
public final class CoverageFiles {
    private final Path checkout;

    public CoverageFiles(Path checkout) {
        this.checkout = checkout;
    }

    public Path table() {
        return checkout.resolve("COVERAGE.md");
    }

    public Path fixtures() {
        return checkout.resolve("fixtures");
    }

    /** The evidence of live runs. */
    public LiveEvidence live() {
        return LiveEvidence.read(fixtures().resolve("evidence/live.json"));
    }

    /** The table as it should be. */
    public String tableFor(MockCoverage mock, ScenarioCalls scenarios) {
        return CoverageTable.write(ApiDescriptions.bundled(), mock, scenarios, live());
    }

    /** Keeps which scenario calls which operation, as the log of a run tells it. */
    public ScenarioCalls keep(List<String> calls) {
        try {
            ScenarioCalls scenarios = ScenarioCalls.noted(calls);
            Files.writeString(
                    checkout.resolve("contract-tests/src/main/resources/central-mock/scenarios.json"),
                    scenarios.text());
            return scenarios;
        } catch (IOException failed) {
            throw new UncheckedIOException("the scenarios cannot be kept", failed);
        }
    }
}
