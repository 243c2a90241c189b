package io.github.centralmock.contract.postman;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads the vendor's own collections where somebody has put them beside the checkout; skipped otherwise. */
class VendorCollectionTest {
    @Test
    void theCollectionOf2026IsReadCompletely() {
        PostmanCollection collection = VendorFiles.read("official-2026-01.postman_collection.json");
        assertThat(collection.requests()).hasSize(327);
        assertThat(collection.requests().stream()
                        .mapToInt(request -> request.examples().size())
                        .sum())
                .isEqualTo(1342);
        assertThat(collection.requests().stream().map(PostmanRequest::key).distinct())
                .hasSize(326);
        assertThat(collection.oddities()).isEmpty();
    }

    @Test
    void theCollectionOf2025IsReadExceptForOneNullItem() {
        PostmanCollection collection = VendorFiles.read("official-2025-01.postman_collection.json");
        assertThat(collection.requests()).hasSize(288);
        assertThat(collection.oddities()).anyMatch(problem -> problem.contains("neither a folder nor a request"));
    }

    @Test
    void theScriptsOf2026SetTheVariablesOfLaterRequests() {
        List<String> set = VendorFiles.read("official-2026-01.postman_collection.json").requests().stream()
                .flatMap(request -> request.script().sets().stream())
                .map(VariableAssignment::variable)
                .distinct()
                .toList();
        assertThat(set)
                .containsExactlyInAnyOrder(
                        "access_token",
                        "refresh_token",
                        "account_type",
                        "partner_id",
                        "organization_id",
                        "tenant_id",
                        "dataRegion");
    }
}
