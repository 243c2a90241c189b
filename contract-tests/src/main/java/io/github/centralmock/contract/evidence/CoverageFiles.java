package io.github.centralmock.contract.evidence;

import io.github.centralmock.contract.description.Descriptions;
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
    public Ledger live() {
        return Ledger.read(fixtures().resolve("evidence/live.json"));
    }

    /** The table as it should be. */
    public String tableFor(MockCoverage mock, Scenarios scenarios) {
        return CoverageTable.write(Descriptions.bundled(), mock, scenarios, live());
    }

    /** Keeps which scenario calls which operation, as the log of a run tells it. */
    public Scenarios keep(List<String> calls) {
        try {
            Scenarios scenarios = Scenarios.noted(calls);
            Files.writeString(
                    checkout.resolve("contract-tests/src/main/resources/central-mock/scenarios.json"),
                    scenarios.text());
            return scenarios;
        } catch (IOException failed) {
            throw new UncheckedIOException("the scenarios cannot be kept", failed);
        }
    }
}
