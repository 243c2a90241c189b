package io.github.centralmock.contract.accept;

import io.github.centralmock.contract.openapi.ApiDescriptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of a checkout that contain the coverage. */
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

    /** The expected contents of the table. */
    public String tableFor(MockCoverage mock, ScenarioCalls scenarios) {
        return CoverageTable.write(ApiDescriptions.bundled(), mock, scenarios, live());
    }

    /** Stores which scenario calls which operation, from the log of a run. */
    public ScenarioCalls store(List<String> calls) {
        try {
            ScenarioCalls scenarios = ScenarioCalls.parse(calls);
            Files.writeString(
                    checkout.resolve("contract-tests/src/main/resources/central-mock/scenarios.json"),
                    scenarios.text());
            return scenarios;
        } catch (IOException exception) {
            throw new UncheckedIOException("cannot write the scenarios", exception);
        }
    }
}
