package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Web control: the categories, and local sites that have a category or tags. */
@Tag("endpoint")
class WebControlSuite {
    private static final String CATEGORIES = "/endpoint/v1/settings/web-control/categories";
    private static final String SITES = "/endpoint/v1/settings/web-control/local-sites";
    private static final String SITE = SITES + "/{id}";
    private static final int GAMES = 17;
    private static final int SPORTS = 47;

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("read")
    void categoriesAreAPlainArray() {
        JsonNode categories = central.asTenant().read(CATEGORIES);
        assertThat(categories.isArray()).isTrue();
        assertThat(categories).hasSizeGreaterThan(50);
    }

    @Test
    @Tag("read")
    void theIdOfACategoryIsItsPosition() {
        JsonNode categories = Data.required(central.asTenant().read(CATEGORIES), "categories");
        for (int place = 0; place < categories.size(); place++) {
            assertThat(categories.get(place).path("id").asInt()).isEqualTo(place);
        }
    }

    @Test
    @Tag("write")
    void theCategoryOfALocalSiteExists() {
        String id = createSite(Map.of("url", newUrl(), "categoryId", GAMES));
        int categoryId = central.asTenant().read(SITE, id).path("categoryId").asInt();
        assertThat(central.asTenant()
                        .read(CATEGORIES)
                        .get(categoryId)
                        .path("name")
                        .asText())
                .isEqualTo("Games");
    }

    @Test
    @Tag("write")
    void aSiteInACategoryIsReadBackAndListed() {
        String url = newUrl();
        String id = createSite(Map.of("url", url, "categoryId", GAMES, "comment", "for the break"));
        central.asTenant()
                .get(SITE, id)
                .then()
                .statusCode(200)
                .body("url", is(url))
                .body("categoryId", is(GAMES))
                .body("comment", is("for the break"));
        assertThat(central.asTenant().all(SITES))
                .extracting(site -> site.path("id").asText())
                .contains(id);
    }

    @Test
    @Tag("write")
    void aSiteMayHaveTagsOnly() {
        String id = createSite(Map.of("url", newUrl(), "tags", List.of("intranet", "finance")));
        central.asTenant().get(SITE, id).then().statusCode(200).body("tags", contains("intranet", "finance"));
    }

    @Test
    @Tag("write")
    void aSiteWithNeitherCategoryNorTagsIsABadRequest() {
        central.asTenant().post(SITES, Map.of("url", newUrl())).then().statusCode(400);
        central.asTenant()
                .post(SITES, Map.of("url", newUrl(), "tags", List.of()))
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("write")
    void aSiteWithoutAnAddressIsABadRequest() {
        central.asTenant().post(SITES, Map.of("categoryId", GAMES)).then().statusCode(400);
        for (String url : List.of("", "not a url", "https://-bad-.com/")) {
            central.asTenant()
                    .post(SITES, Map.of("url", url, "categoryId", GAMES))
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    @Tag("write")
    void anEmptyTagIsABadRequest() {
        central.asTenant()
                .post(SITES, Map.of("url", newUrl(), "tags", List.of("")))
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("write")
    void aSiteHasACategoryOrTagsButNotBoth() {
        central.needsMock("a documented answer to both members (the vendor's samples show them together in responses)");
        Map<String, Object> both = Map.of("url", newUrl(), "categoryId", GAMES, "tags", List.of("break"));
        central.asTenant().post(SITES, both).then().statusCode(400);
    }

    @Test
    @Tag("write")
    void aSiteMovesFromItsCategoryToTagsAndBack() {
        central.needsMock("a documented method to remove a site from its category");
        String id = createSite(Map.of("url", newUrl(), "categoryId", GAMES));
        central.asTenant()
                .patch(SITE, Map.of("tags", List.of("break")), id)
                .then()
                .statusCode(200)
                .body("$", not(hasKey("categoryId")))
                .body("tags", contains("break"));
        central.asTenant()
                .patch(SITE, Map.of("categoryId", SPORTS), id)
                .then()
                .statusCode(200)
                .body("categoryId", is(SPORTS))
                .body("$", not(hasKey("tags")));
        central.asTenant().patch(SITE, "{\"categoryId\":null}", id).then().statusCode(400);
        central.asTenant()
                .patch(SITE, "{\"categoryId\":null,\"tags\":[\"break\"]}", id)
                .then()
                .statusCode(200)
                .body("$", not(hasKey("categoryId")));
    }

    @Test
    @Tag("write")
    void aCategoryThatDoesNotExistIsABadRequest() {
        central.asTenant()
                .post(SITES, Map.of("url", newUrl(), "categoryId", 4711))
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("write")
    void theSameSiteTwiceIsABadRequest() {
        central.needsMock("a documented answer to a site that is sent twice");
        String url = newUrl();
        createSite(Map.of("url", url, "categoryId", GAMES));
        central.asTenant()
                .post(SITES, Map.of("url", url.toUpperCase(Locale.ROOT), "categoryId", SPORTS))
                .then()
                .statusCode(400);
        assertThat(central.asTenant().all(SITES))
                .filteredOn(site -> site.path("url").asText().equalsIgnoreCase(url))
                .hasSize(1);
    }

    @Test
    @Tag("write")
    void aChangedCategoryOfASiteKeepsTheOtherMembers() {
        String url = newUrl();
        String id = createSite(Map.of("url", url, "categoryId", GAMES, "comment", "for the break"));
        central.asTenant().patch(SITE, Map.of("categoryId", SPORTS), id).then().statusCode(200);
        central.asTenant()
                .get(SITE, id)
                .then()
                .statusCode(200)
                .body("categoryId", is(SPORTS))
                .body("url", is(url))
                .body("comment", is("for the break"));
    }

    @Test
    @Tag("write")
    void aTaggedSiteCannotLoseItsLastTag() {
        String id = createSite(Map.of("url", newUrl(), "tags", List.of("intranet")));
        central.asTenant().patch(SITE, Map.of("tags", List.of()), id).then().statusCode(400);
        central.asTenant().get(SITE, id).then().statusCode(200).body("tags", contains("intranet"));
    }

    @Test
    @Tag("write")
    void aMissingSiteCannotBeReadOrChanged() {
        central.asTenant().get(SITE, CentralExtension.randomUuid()).then().statusCode(404);
        central.asTenant()
                .patch(SITE, Map.of("categoryId", SPORTS), CentralExtension.randomUuid())
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("write")
    void aDeletedSiteIsGone() {
        String id = createSite(Map.of("url", newUrl(), "categoryId", GAMES));
        central.asTenant().delete(SITE, id).then().statusCode(200).body("deleted", is(true));
        central.asTenant().get(SITE, id).then().statusCode(404);
    }

    @Test
    @Tag("write")
    void deletingAMissingSiteStillAnswersDeleted() {
        central.asTenant()
                .delete(SITE, CentralExtension.randomUuid())
                .then()
                .statusCode(200)
                .body("deleted", is(true));
    }

    @Test
    @Tag("write")
    void aReadOnlyRoleMayNotAddSites() {
        central.as(READ_ONLY)
                .post(SITES, Map.of("url", newUrl(), "categoryId", GAMES))
                .then()
                .statusCode(403);
    }

    private String createSite(Map<String, Object> site) {
        return central.asTenant()
                .post(SITES, site)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String newUrl() {
        return central.named("site") + ".example.com/start";
    }
}
