package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static io.github.centralmock.contract.sut.CredentialRole.SUPER_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Allowed items: files that may run although a policy would block them. */
@Tag("endpoint")
class AllowedItemsSuite {
    private static final String ITEMS = "/endpoint/v1/settings/allowed-items";
    private static final String ITEM = ITEMS + "/{id}";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("write")
    void aCreatedAllowedItemIsFoundByItsId() {
        String id = createItem().path("id");
        central.asTenant()
                .get(ITEM, id)
                .then()
                .statusCode(200)
                .body("id", is(id))
                .body("type", is("path"))
                .body("comment", is("needed by accounting"));
    }

    @Test
    @Tag("write")
    void aCreatedAllowedItemIsInTheList() {
        String id = createItem().path("id");
        assertThat(central.asTenant().all(ITEMS))
                .extracting(item -> item.path("id").asText())
                .contains(id);
    }

    @Test
    @Tag("write")
    void aChangedCommentIsReadBack() {
        String id = createItem().path("id");
        central.asTenant()
                .patch(ITEM, Map.of("comment", "no longer needed"), id)
                .then()
                .statusCode(200);
        central.asTenant().get(ITEM, id).then().statusCode(200).body("comment", is("no longer needed"));
    }

    @Test
    @Tag("write")
    void aDeletedAllowedItemIsGone() {
        String id = createItem().path("id");
        central.asTenant().delete(ITEM, id).then().statusCode(200).body("deleted", is(true));
        central.asTenant().get(ITEM, id).then().statusCode(404);
    }

    @Test
    @Tag("write")
    void deletingAMissingAllowedItemStillAnswersDeleted() {
        central.as(SUPER_ADMIN)
                .delete(ITEM, CentralExtension.randomUuid())
                .then()
                .statusCode(200)
                .body("deleted", is(true));
    }

    @Test
    @Tag("write")
    void aReadOnlyRoleMayNotCreate() {
        central.as(READ_ONLY).post(ITEMS, newItem()).then().statusCode(403);
    }

    @Test
    @Tag("write")
    void anItemOfOneTenantIsUnknownToAnother() {
        String id = createItem().path("id");
        central.asSecondTenant().get(ITEM, id).then().statusCode(404);
    }

    @Test
    @Tag("write")
    void anItemWithoutATypeIsABadRequest() {
        central.asTenant()
                .post(ITEMS, Map.of("properties", Map.of("path", "C:\\tools\\any.exe")))
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("write")
    void theSameItemASecondTimeIsAConflict() {
        Map<String, Object> item = newItem();
        central.asTenant().post(ITEMS, item).then().statusCode(201);
        central.asTenant().post(ITEMS, item).then().statusCode(409).body("error", is("resourceConflict"));
    }

    @Test
    @Tag("write")
    void aDeletedItemCanBeAllowedAgain() {
        Map<String, Object> item = newItem();
        String id = central.asTenant().post(ITEMS, item).path("id");
        central.asTenant().delete(ITEM, id).then().statusCode(200);
        central.asTenant().post(ITEMS, item).then().statusCode(201);
    }

    @Test
    @Tag("write")
    void theTypeDeterminesTheRequiredPropertyOfAnItem() {
        for (String type : List.of("sha256", "certificateSigner", "path", "posixPath")) {
            Map<String, ?> item =
                    Map.of("type", type, "properties", Map.of("fileName", "any.exe"), "comment", "incomplete");
            central.asTenant().post(ITEMS, item).then().statusCode(400);
        }
    }

    @Test
    @Tag("write")
    void itemsOfEveryTypeAreAllowed() {
        for (Map.Entry<String, Map<String, String>> each : propertiesByType().entrySet()) {
            Map<String, ?> item =
                    Map.of("type", each.getKey(), "properties", each.getValue(), "comment", "of every type");
            central.asTenant()
                    .post(ITEMS, item)
                    .then()
                    .statusCode(201)
                    .body("type", is(each.getKey()))
                    .body("properties", is(each.getValue()));
        }
    }

    @Test
    @Tag("write")
    void theIdentifyingPropertyOfAnItemIsNotEmpty() {
        propertiesByType().forEach((type, properties) -> {
            String property = properties.keySet().iterator().next();
            Map<String, ?> item =
                    Map.of("type", type, "properties", Map.of(property, ""), "comment", "without a value");
            central.asTenant().post(ITEMS, item).then().statusCode(400);
        });
    }

    @Test
    @Tag("write")
    void aPropertyThatIsNotDocumentedIsNotKept() {
        Map<String, ?> properties = Map.of("path", "C:\\" + central.named("tool"), "colour", "blue");
        Map<String, ?> item = Map.of("type", "path", "properties", properties, "comment", "coloured");
        central.asTenant().post(ITEMS, item).then().statusCode(201).body("properties", not(hasKey("colour")));
    }

    private Map<String, Map<String, String>> propertiesByType() {
        String hash = (CentralExtension.randomUuid() + CentralExtension.randomUuid()).replace("-", "");
        return Map.of(
                "sha256", Map.of("sha256", hash),
                "certificateSigner", Map.of("certificateSigner", central.named("signer")),
                "path", Map.of("path", "C:\\" + central.named("tool")),
                "posixPath", Map.of("path", "/opt/" + central.named("tool")));
    }

    @Test
    @Tag("write")
    void onlyTheCommentOfAnItemChanges() {
        Response created = createItem();
        Map<String, ?> patch = Map.of("comment", "other", "type", "sha256");
        central.asTenant()
                .patch(ITEM, patch, (String) created.path("id"))
                .then()
                .statusCode(200);
        central.asTenant()
                .get(ITEM, (String) created.path("id"))
                .then()
                .body("comment", is("other"))
                .body("type", is("path"))
                .body("properties.path", is(created.<String>path("properties.path")))
                .body("updatedAt", notNullValue());
    }

    @Test
    @Tag("write")
    void theOriginOfAnItemIsReadBack() {
        String endpoint = central.anyEndpoint();
        Map<String, Object> item = new HashMap<>(newItem());
        item.put("originEndpointId", endpoint);
        central.asTenant().post(ITEMS, item).then().statusCode(201).body("originEndpoint.id", is(endpoint));
    }

    @Test
    @Tag("write")
    void aMissingItemIsNotFound() {
        central.asTenant().get(ITEM, CentralExtension.randomUuid()).then().statusCode(404);
        central.asTenant()
                .patch(ITEM, Map.of("comment", "any"), CentralExtension.randomUuid())
                .then()
                .statusCode(404);
    }

    private Response createItem() {
        return central.asTenant()
                .post(ITEMS, newItem())
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private Map<String, Object> newItem() {
        return Map.of(
                "type", "path",
                "properties", Map.of("path", "C:\\tools\\" + central.named("tool") + ".exe"),
                "comment", "needed by accounting");
    }
}
