package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Blocked addresses: networks that Windows endpoints may not connect to, added and removed in bulk. */
@Tag("endpoint")
class BlockedAddressesSuite {
    private static final String ADDRESSES = "/endpoint/v1/settings/blocked-addresses";
    private static final String BLOCK = ADDRESSES + "/bulk";
    private static final String UNBLOCK = ADDRESSES + "/bulk/delete";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("write")
    void everyAddressOfABulkRequestIsBlocked() {
        List<String> requested =
                List.of("203.0.113.7", "203.0.113.128/25", "198.51.100.3-198.51.100.6", "2001:db8::7/32");
        List<String> ids = block(requested);
        assertThat(central.asTenant().all(ADDRESSES))
                .filteredOn(address -> ids.contains(address.path("id").asText()))
                .extracting(address -> address.path("item").asText())
                .containsExactlyInAnyOrderElementsOf(requested);
        unblock(ids);
    }

    @Test
    @Tag("write")
    void anUnblockedAddressIsRemoved() {
        List<String> ids = block(List.of("203.0.113.8"));
        unblock(ids);
        assertThat(listedIds()).doesNotContainAnyElementsOf(ids);
    }

    @Test
    @Tag("write")
    void unknownIdsAreListedInTheResponse() {
        String unknown = CentralExtension.randomUuid();
        List<String> ids = block(List.of("203.0.113.9"));
        central.asTenant()
                .post(UNBLOCK, Map.of("ids", List.of(ids.get(0), unknown)))
                .then()
                .statusCode(200)
                .body("failedToDelete", is(List.of(unknown)));
        assertThat(listedIds()).doesNotContainAnyElementsOf(ids);
    }

    @Test
    @Tag("write")
    void anAddressThatIsBlockedAlreadyIsNotBlockedTwice() {
        List<String> ids = block(List.of("203.0.113.10"));
        assertThat(block(List.of("203.0.113.10"))).isEmpty();
        assertThat(central.asTenant().all(ADDRESSES))
                .filteredOn(address -> address.path("item").asText().equals("203.0.113.10"))
                .hasSize(1);
        unblock(ids);
    }

    @Test
    @Tag("write")
    void theDefaultOrderIsNewestFirst() {
        String first = block(List.of("203.0.113.11")).get(0);
        central.after(Duration.ofMinutes(1));
        String second = block(List.of("203.0.113.12")).get(0);
        assertThat(listedIds()).containsSubsequence(second, first);
        assertThat(central.asTenant().query("sort", "createdAt:asc").all(ADDRESSES))
                .extracting(address -> address.path("id").asText())
                .containsSubsequence(first, second);
        assertThat(central.asTenant().query("sort", "item").all(ADDRESSES))
                .extracting(address -> address.path("item").asText())
                .isSorted();
    }

    @Test
    @Tag("write")
    void aBulkRequestWithAnInvalidAddressBlocksNoAddress() {
        Map<String, ?> body = Map.of("items", List.of(Map.of("item", List.of("203.0.113.13", "203.0.113.300"))));
        central.asTenant().post(BLOCK, body).then().statusCode(400);
        assertThat(central.asTenant().all(ADDRESSES))
                .extracting(address -> address.path("item").asText())
                .doesNotContain("203.0.113.13");
        for (String invalid :
                List.of("example.com", "192.0.2.1/33", "192.0.2.1-2001:db8::1", "192.0.2.9-192.0.2.1", "")) {
            Map<String, ?> each = Map.of("items", List.of(Map.of("item", List.of(invalid))));
            central.asTenant().post(BLOCK, each).then().statusCode(400);
        }
    }

    @Test
    @Tag("write")
    void aBulkRequestWithoutAddressesIsABadRequest() {
        for (Map<String, ?> entry : List.of(Map.<String, Object>of(), Map.of("item", List.of()))) {
            central.asTenant()
                    .post(BLOCK, Map.of("items", List.of(entry)))
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    @Tag("write")
    void anExpiredBlockCannotBeRemoved() {
        JsonNode ending = central.any().item(ADDRESSES, address -> address.has("blockedUntil"));
        central.after(Duration.ofDays(30));
        String id = ending.path("id").asText();
        assertThat(listedIds()).doesNotContain(id);
        central.asTenant()
                .post(UNBLOCK, Map.of("ids", List.of(id)))
                .then()
                .statusCode(200)
                .body("failedToDelete", is(List.of(id)));
    }

    @Test
    @Tag("write")
    void aReadOnlyRoleMayNotBlock() {
        central.as(READ_ONLY).get(ADDRESSES).then().statusCode(200);
        central.as(READ_ONLY).post(BLOCK, bulk(List.of("203.0.113.14"))).then().statusCode(403);
    }

    private List<String> block(List<String> addresses) {
        JsonNode answer = PolicyCalls.tree(central.asTenant()
                .post(BLOCK, bulk(addresses))
                .then()
                .statusCode(201)
                .extract()
                .response());
        return answer.path("items").findValuesAsText("id");
    }

    private void unblock(List<String> ids) {
        central.asTenant()
                .post(UNBLOCK, Map.of("ids", ids))
                .then()
                .statusCode(200)
                .body("failedToDelete", empty());
    }

    private List<String> listedIds() {
        return central.asTenant().all(ADDRESSES).stream()
                .map(address -> address.path("id").asText())
                .toList();
    }

    private static Map<String, ?> bulk(List<String> addresses) {
        return Map.of("items", List.of(Map.of("item", addresses)));
    }
}
