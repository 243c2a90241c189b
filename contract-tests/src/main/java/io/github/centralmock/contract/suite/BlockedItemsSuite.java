package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Blocked items: files that may not run, identified by their hash. */
@Tag("endpoint")
class BlockedItemsSuite {
    private static final String ITEMS = "/endpoint/v1/settings/blocked-items";
    private static final String ITEM = ITEMS + "/{id}";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("write")
    void aBlockedItemIsFoundByItsIdAndInTheList() {
        String hash = randomHash();
        String id = block(hash);
        central.asTenant()
                .get(ITEM, id)
                .then()
                .statusCode(200)
                .body("type", is("sha256"))
                .body("properties.sha256", is(hash))
                .body("comment", is("unwanted"))
                .body("createdAt", notNullValue());
        assertThat(central.asTenant().all(ITEMS))
                .extracting(item -> item.path("id").asText())
                .contains(id);
    }

    @Test
    @Tag("write")
    void theSameHashASecondTimeIsAConflict() {
        String hash = randomHash();
        block(hash);
        central.asTenant().post(ITEMS, item(hash)).then().statusCode(409);
        central.asTenant()
                .post(ITEMS, item(hash.toUpperCase(Locale.ROOT)))
                .then()
                .statusCode(409);
    }

    @Test
    @Tag("write")
    void anUnblockedItemIsRemoved() {
        String hash = randomHash();
        String id = block(hash);
        central.asTenant().delete(ITEM, id).then().statusCode(200).body("deleted", is(true));
        central.asTenant().get(ITEM, id).then().statusCode(404);
        central.asTenant().post(ITEMS, item(hash)).then().statusCode(201);
    }

    @Test
    @Tag("write")
    void deletingAMissingBlockedItemStillAnswersDeleted() {
        central.asTenant()
                .delete(ITEM, CentralExtension.randomUuid())
                .then()
                .statusCode(200)
                .body("deleted", is(true));
    }

    @Test
    @Tag("write")
    void onlyHashesCanBeBlocked() {
        central.asTenant().post(ITEMS, item("not-a-hash")).then().statusCode(400);
        Map<String, ?> path =
                Map.of("type", "path", "properties", Map.of("path", "C:\\any.exe"), "comment", "unwanted");
        central.asTenant().post(ITEMS, path).then().statusCode(400);
    }

    @Test
    @Tag("write")
    void aReadOnlyRoleMayNotBlock() {
        central.as(READ_ONLY).get(ITEMS).then().statusCode(200);
        central.as(READ_ONLY).post(ITEMS, item(randomHash())).then().statusCode(403);
    }

    @Test
    @Tag("write")
    void anItemOfOneTenantIsUnknownToAnother() {
        central.asSecondTenant().get(ITEM, block(randomHash())).then().statusCode(404);
    }

    private String block(String hash) {
        return central.asTenant()
                .post(ITEMS, item(hash))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, ?> item(String hash) {
        return Map.of(
                "type", "sha256",
                "properties", Map.of("sha256", hash, "fileName", "unwanted.exe"),
                "comment", "unwanted");
    }

    private static String randomHash() {
        return (CentralExtension.randomUuid() + CentralExtension.randomUuid()).replace("-", "");
    }
}
