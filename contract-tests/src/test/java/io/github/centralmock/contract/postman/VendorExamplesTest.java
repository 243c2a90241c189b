package io.github.centralmock.contract.postman;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.postman.ExampleCheck.Departure;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The descriptions fit the vendor's saved answers, but for the exceptions that are listed with their reasons. */
class VendorExamplesTest {
    private Set<Departure> departures;

    @BeforeEach
    void check() {
        PostmanCollection collection = VendorFiles.read("official-2026-01.postman_collection.json");
        departures = new ExampleCheck(ApiDescriptions.bundled()).departures(collection);
    }

    @Test
    void everyViolationIsListedWithItsReason() {
        assertThat(departures).isSubsetOf(ExampleCheck.exceptions());
    }

    @Test
    void everyListedExceptionStillOccurs() {
        assertThat(ExampleCheck.exceptions()).isSubsetOf(departures);
    }
}
