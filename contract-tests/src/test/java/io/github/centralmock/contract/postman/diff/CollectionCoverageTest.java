package io.github.centralmock.contract.postman.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.postman.CollectionReader;
import io.github.centralmock.contract.postman.VendorFiles;
import org.junit.jupiter.api.Test;

class CollectionCoverageTest {
    private static final String COLLECTION = """
            {"item": [
              {"name": "List", "request": {"method": "GET", "url": "https://{{host}}/siem/v1/events?limit=200&colour=red"},
               "response": [{"name": "ok", "code": 200, "body": "{\\"items\\": [{\\"mood\\": \\"good\\"}]}"}, {"name": "tea", "code": 418}]},
              {"name": "New one", "request": {"method": "GET", "url": "https://{{host}}/siem/v1/moods"}},
              {"name": "Other", "request": {"method": "GET", "url": "https://{{host}}/weather/v1/forecasts"}}]}
            """;

    private final CollectionCoverage coverage =
            CollectionCoverage.of(CollectionReader.read(COLLECTION), ApiDescriptions.bundled());

    @Test
    void aServedRequestHasItsConfidenceAndUndescribedParts() {
        CollectionCoverage.Served served = coverage.served().get(0);
        assertThat(served.operationId()).isEqualTo("listSiemEvents");
        assertThat(served.confidence()).isEqualTo("recorded");
        assertThat(served.changes())
                .extracting(OperationChange::toString)
                .contains("+ query colour", "- query cursor", "+ 200 /items/*/mood (string)", "+ status 418")
                .doesNotContain("+ query limit");
    }

    @Test
    void aNewOperationOfADescribedApiIsMarkedAsNew() {
        assertThat(coverage.unknown())
                .extracting(CollectionCoverage.Unknown::isNew)
                .containsExactly(true, false);
    }

    @Test
    void aDescribedOperationWithoutARequestIsListedAsGone() {
        assertThat(coverage.gone())
                .extracting(CollectionCoverage.Missing::operationId)
                .contains("listSiemAlerts");
    }

    @Test
    void everyRequestOf2026ToAModelledApiIsServed() {
        CollectionCoverage of2026 = CollectionCoverage.of(
                VendorFiles.read("official-2026-01.postman_collection.json"), ApiDescriptions.bundled());
        assertThat(of2026.served()).hasSizeGreaterThanOrEqualTo(190);
        assertThat(of2026.unknown()).noneMatch(CollectionCoverage.Unknown::isNew);
        // Recorded live, and in no version of the collection.
        assertThat(of2026.gone())
                .extracting(CollectionCoverage.Missing::operationId)
                .containsExactly("getMigrationSettings");
    }
}
