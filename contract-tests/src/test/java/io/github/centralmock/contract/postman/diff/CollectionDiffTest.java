package io.github.centralmock.contract.postman.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.postman.CollectionReader;
import io.github.centralmock.contract.postman.PostmanCollection;
import io.github.centralmock.contract.postman.VendorFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollectionDiffTest {
    private static final String BEFORE = request(
            "?page=1",
            "{\\\"name\\\": \\\"a\\\", \\\"ids\\\": [1]}",
            200,
            "{\\\"items\\\": [{\\\"id\\\": \\\"x\\\", \\\"size\\\": 1, \\\"note\\\": null}]}");

    private static String request(String query, String body, int code, String answer) {
        return """
                {"item": [{"name": "Find", "request": {"method": "POST", "url": "https://example.com/things/v1/find%s",
                  "body": {"mode": "raw", "raw": "%s"}}, "response": [{"name": "ok", "code": %d, "body": "%s"}]}]}
                """.formatted(query, body, code, answer);
    }

    @Test
    void aCollectionDoesNotDifferFromItself() {
        assertThat(between(BEFORE, BEFORE).isEmpty()).isTrue();
    }

    @Test
    void parametersBodiesStatusesAndFieldsAreCompared() {
        String after = request(
                "?page=1&sort=id",
                "{\\\"ids\\\": [\\\"1\\\"]}",
                200,
                "{\\\"items\\\": [{\\\"id\\\": \\\"x\\\", \\\"weight\\\": 2, \\\"note\\\": \\\"n\\\"}]}");
        assertThat(between(BEFORE, after).changed().values().iterator().next())
                .extracting(OperationChange::toString)
                .containsExactly(
                        "+ query sort",
                        "~ body /ids/* changed from number to string",
                        "- body /name",
                        "- 200 /items/*/size",
                        "+ 200 /items/*/weight (number)");
    }

    @Test
    void theMembersOfAnEmptyListAreNotListedAsRemoved() {
        String after = request("?page=1", "{\\\"name\\\": \\\"a\\\", \\\"ids\\\": []}", 200, "{\\\"items\\\": []}");
        assertThat(between(BEFORE, after).isEmpty()).isTrue();
    }

    @Test
    void aStatusWithoutAnExampleIsListedAsRemoved() {
        String after = request("?page=1", "{\\\"name\\\": \\\"a\\\", \\\"ids\\\": [1]}", 202, "");
        assertThat(between(BEFORE, after).changed().values().iterator().next())
                .extracting(OperationChange::toString)
                .containsExactly("- status 200", "+ status 202");
    }

    @Test
    void theCollectionOf2026Adds39OperationsToThatOf2025() {
        CollectionDiff diff = CollectionDiff.between(
                VendorFiles.read("official-2025-01.postman_collection.json"),
                VendorFiles.read("official-2026-01.postman_collection.json"));
        assertThat(diff.added()).hasSize(39).containsKey("GET /endpoint/v1/settings/blocked-addresses");
        assertThat(diff.gone()).isEmpty();
        List<OperationChange> endpoints = diff.changed().get("GET /endpoint/v1/endpoints");
        assertThat(endpoints)
                .extracting(OperationChange::toString)
                .contains("+ query online", "+ query lastOsUpdateAfter");
        assertThat(diff.changed().values())
                .anyMatch(changes -> changes.stream().anyMatch(change -> change.part() == OperationChange.Part.FIELD));
    }

    private static CollectionDiff between(String before, String after) {
        PostmanCollection old = CollectionReader.read(before);
        return CollectionDiff.between(old, CollectionReader.read(after));
    }
}
