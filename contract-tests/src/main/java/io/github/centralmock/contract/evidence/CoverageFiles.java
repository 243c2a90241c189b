package io.github.centralmock.contract.evidence;

import io.github.centralmock.contract.description.Descriptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
    public Ledger live() {
        return Ledger.read(fixtures().resolve("evidence/live.json"));
    }

    /** The table as it should be. */
    public String tableFor(MockCoverage mock, Scenarios scenarios) {
        return CoverageTable.write(Descriptions.bundled(), mock, scenarios, live());
    }

    /** Keeps what the suites noted while they were played, and gives it back in order. */
    public Scenarios keep(Path noted) {
        try {
            Scenarios scenarios = Scenarios.noted(Files.readAllLines(noted));
            Files.writeString(
                    checkout.resolve("contract-tests/src/main/resources/central-mock/scenarios.json"),
                    scenarios.text());
            return scenarios;
        } catch (IOException failed) {
            throw new UncheckedIOException("the scenarios cannot be kept", failed);
        }
    }
}
