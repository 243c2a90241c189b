package io.github.centralmock.contract.check.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.FakeCentral;
import io.github.centralmock.contract.check.CheckNames;
import io.github.centralmock.contract.result.Deviation;
import org.junit.jupiter.api.Test;

/** Violations of later pages and of times. */
class ListProbesTest {
    @Test
    void pagesThatAreSortedSeparatelyAreReported() {
        try (FakeCentral central = list("{}", "a", "b")) {
            put(central, "sort=name:asc&pageSize=1", "{}", "b");
            put(central, "sort=name:asc&pageSize=1&page=2", "{}", "a");
            put(central, "sort=name:asc&pageSize=1&page=3", "{}");
            assertThat(CheckNames.deviationTexts(central, "listThings"))
                    .contains("sort-order at query:sort=name:asc: expected items in the requested order,"
                            + " observed another order");
        }
    }

    @Test
    void aWrongTotalOnTheSecondPageIsReported() {
        try (FakeCentral central = list("{}", "a", "b", "c")) {
            put(central, "pageTotal=true&pageSize=2", "{'items': 3, 'total': 2}", "a", "b");
            put(central, "pageTotal=true&pageSize=2&page=2", "{'items': 4, 'total': 2}", "c");
            assertThat(CheckNames.deviationTexts(central, "listThings"))
                    .contains("paging-total at /pages/items: expected the number of items on all pages, 3,"
                            + " observed 4");
        }
    }

    @Test
    void aRepeatedItemOnOnePageIsReportedAsSuch() {
        try (FakeCentral central = list("{}", "a", "a")) {
            put(central, "pageSize=1", "{}", "a", "a");
            put(central, "pageSize=1&page=2", "{}");
            assertThat(CheckNames.deviationTexts(central, "listThings"))
                    .contains("paging-walk at /items: expected each item on one page only, and once,"
                            + " observed an item twice on one page");
        }
    }

    @Test
    void aPastEventWithAFutureTimeIsReported() {
        String far =
                CheckNames.page("{}", "a").replace("\"name\"", "\"lastSeenAt\":\"2099-01-01T00:00:00.000Z\",\"name\"");
        try (FakeCentral central = FakeCentral.mock().answering(CheckNames.LIST, 200, "application/json", far)) {
            assertThat(CheckNames.deviationTexts(central, "listThings"))
                    .contains("answer-time at /items/*/lastSeenAt: expected a time in the past,"
                            + " observed a time more than a week in the future");
        }
    }

    @Test
    void aViolationOfSeveralResponsesHasAnItemAsExample() {
        try (FakeCentral central = list("{}", "a", "b")) {
            assertThat(CheckNames.deviations(central, "listThings"))
                    .filteredOn(each -> each.check().equals("sort-order"))
                    .extracting(Deviation::example)
                    .isNotEmpty()
                    .containsOnly("{\"id\":\"<uuid>\",\"name\":\"<text>\"}");
            central.answering(CheckNames.LIST, 200, "text/html", "{}");
            assertThat(CheckNames.deviations(central, "listThings"))
                    .filteredOn(each -> each.place().startsWith("header:"))
                    .extracting(Deviation::example)
                    .containsExactly("{\"Content-Type\":\"text/html\"}");
        }
    }

    private static FakeCentral list(String pages, String... names) {
        return FakeCentral.mock().answering(CheckNames.LIST, 200, "application/json", CheckNames.page(pages, names));
    }

    private static void put(FakeCentral central, String query, String pages, String... names) {
        central.answering(CheckNames.LIST + "?" + query, 200, "application/json", CheckNames.page(pages, names));
    }
}
