package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Software packages: the available ones, special packages that are added by token, and comments. */
@Tag("endpoint")
class SoftwarePackagesSuite {
    private static final String RECOMMENDED = "/endpoint/v1/software/packages/recommended";
    private static final String PACKAGES = "/endpoint/v1/software/packages/static";
    private static final String PACKAGE = PACKAGES + "/{id}";
    private static final String ADD = PACKAGE + "/add";
    private static final String COMMENTS = "/endpoint/v1/software/comments";
    private static final String COMMENT = COMMENTS + "/{id}";

    /** Tokens of the mock's special packages: a valid one, and one whose package is no longer supported. */
    private static final String TOKEN = "5bec1a10-0000-4000-8000-000000004711";

    private static final String EXPIRED_TOKEN = "5bec1a10-0000-4000-8000-000000004690";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("read")
    void everyPlatformHasARecommendation() {
        assertThat(central.asTenant().read(RECOMMENDED).path("items"))
                .extracting(item -> item.path("platform").asText())
                .contains("windows", "macOS", "linux");
    }

    @Test
    @Tag("read")
    void withoutAnEndpointTypePackagesOfBothTypesAreListed() {
        central.needsMock("a documented rule whether the type is required");
        assertThat(packages(central.asTenant()))
                .extracting(item -> item.path("endpointType").asText())
                .contains("computer", "server");
    }

    @Test
    @Tag("read")
    void packagesAreFilteredByEndpointType() {
        assertThat(packages(forComputers())).isNotEmpty().allMatch(has("endpointType", "computer"));
        assertThat(packages(central.asTenant().query("endpointType", "server")))
                .isNotEmpty()
                .allMatch(has("endpointType", "server"));
    }

    @Test
    @Tag("read")
    void packagesAreFilteredByPlatformAndType() {
        assertThat(Data.required(packages(forComputers().query("platform", "macOS")), "packages for macOS"))
                .allMatch(has("platform", "macOS"));
        assertThat(packages(forComputers().query("type", "lts"))).isNotEmpty().allMatch(has("type", "lts"));
        assertThat(packages(forComputers().query("type", "fixed"))).isNotEmpty().allMatch(has("type", "fixed"));
    }

    @Test
    @Tag("read")
    void fromIsInclusiveAndToIsExclusive() {
        for (String day : List.of("expires", "released")) {
            String member = day + "At";
            JsonNode any = anyPackage();
            String date = any.path(member).asText();
            assertThat(packages(forComputers().query(day + "From", date)))
                    .contains(any)
                    .allMatch(found -> found.path(member).asText().compareTo(date) >= 0);
            assertThat(packages(forComputers().query(day + "To", date)))
                    .doesNotContain(any)
                    .allMatch(found -> found.path(member).asText().compareTo(date) < 0);
        }
    }

    @Test
    @Tag("read")
    void packagesAreSortedByTheGivenFields() {
        assertThat(Data.required(packages(forComputers().query("sort", "expiresAt:desc")), "packages"))
                .extracting(found -> found.path("expiresAt").asText())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    @Tag("read")
    void anInvalidDateIsABadRequest() {
        forComputers().query("expiresFrom", "soon").get(PACKAGES).then().statusCode(400);
    }

    @Test
    @Tag("read")
    void aListedPackageIsFoundByItsId() {
        JsonNode any = anyPackage();
        assertThat(central.asTenant().read(PACKAGE, id(any))).isEqualTo(any);
    }

    @Test
    @Tag("read")
    void aMissingPackageIsNotFound() {
        central.asTenant().get(PACKAGE, CentralExtension.randomUuid()).then().statusCode(404);
    }

    @Test
    @Tag("write")
    void aSpecialPackageIsListedAfterItsTokenIsAdded() {
        central.needsMock("a known token of a special package");
        central.asTenant().get(PACKAGE, TOKEN).then().statusCode(404);
        JsonNode added = addSpecialPackage();
        assertThat(added.path("type").asText()).isEqualTo("special");
        assertThat(central.asTenant().read(PACKAGE, id(added))).isEqualTo(added);
        assertThat(ids(forComputers().query("type", "special"))).contains(id(added));
    }

    @Test
    @Tag("write")
    void aSpecialPackageCannotBeAddedTwice() {
        central.needsMock("a known token of a special package");
        addSpecialPackage();
        central.asTenant().post(ADD, null, TOKEN).then().statusCode(409);
    }

    @Test
    @Tag("write")
    void aSpecialPackageIsListedForItsTenantOnly() {
        central.needsMock("a known token of a special package");
        JsonNode added = addSpecialPackage();
        central.asSecondTenant().get(PACKAGE, id(added)).then().statusCode(404);
        central.asSecondTenant().post(ADD, null, TOKEN).then().statusCode(201);
    }

    @Test
    @Tag("write")
    void anUnknownTokenIsNotFound() {
        central.asTenant().post(ADD, null, CentralExtension.randomUuid()).then().statusCode(404);
    }

    @Test
    @Tag("write")
    void theTokenOfAnExpiredPackageIsNotFound() {
        central.needsMock("a known token of an expired package");
        central.asTenant().post(ADD, null, EXPIRED_TOKEN).then().statusCode(404);
    }

    @Test
    @Tag("write")
    void anOrdinaryPackageIsNotAToken() {
        central.needsMock("packages that may be added");
        central.asTenant().post(ADD, null, id(anyPackage())).then().statusCode(404);
    }

    @Test
    @Tag("write")
    void aCommentIsReadBackBesideItsPackage() {
        JsonNode any = packageWithoutComment();
        JsonNode comment = writeComment(any, "for the old endpoints");
        assertThat(comment.path("comment").asText()).isEqualTo("for the old endpoints");
        assertThat(comment.path("package")).isEqualTo(any);
        assertThat(central.asTenant().read(COMMENT, id(any))).isEqualTo(comment);
        assertThat(central.asTenant().all(COMMENTS)).contains(comment);
    }

    @Test
    @Tag("write")
    void aSecondCommentReplacesTheFirst() {
        JsonNode any = packageWithoutComment();
        JsonNode first = writeComment(any, "for the old endpoints");
        JsonNode second = writeComment(any, "for all endpoints");
        assertThat(second.path("id")).isEqualTo(first.path("id"));
        assertThat(central.asTenant().all(COMMENTS))
                .filteredOn(
                        comment -> comment.path("package").path("id").asText().equals(id(any)))
                .containsExactly(second);
    }

    @Test
    @Tag("write")
    void aCommentOnASpecialPackageNeedsThePackageFirst() {
        central.needsMock("a known token of a special package");
        central.asTenant()
                .put(COMMENT, Map.of("comment", "early"), TOKEN)
                .then()
                .statusCode(404);
        writeComment(addSpecialPackage(), "in time");
    }

    @Test
    @Tag("write")
    void aMissingCommentCannotBeReadOrDeleted() {
        JsonNode any = packageWithoutComment();
        // The package may have a comment at the target already.
        central.asTenant().delete(COMMENT, id(any));
        central.asTenant().get(COMMENT, id(any)).then().statusCode(404);
        central.asTenant().delete(COMMENT, id(any)).then().statusCode(404);
    }

    @Test
    @Tag("write")
    void aMissingPackageCannotHaveAComment() {
        central.asTenant()
                .put(COMMENT, Map.of("comment", "lost"), CentralExtension.randomUuid())
                .then()
                .statusCode(404);
        central.asTenant().get(COMMENT, CentralExtension.randomUuid()).then().statusCode(404);
        central.asTenant().delete(COMMENT, CentralExtension.randomUuid()).then().statusCode(404);
    }

    @Test
    @Tag("write")
    void deletingACommentKeepsThePackage() {
        JsonNode any = packageWithoutComment();
        writeComment(any, "for the old endpoints");
        central.asTenant().delete(COMMENT, id(any)).then().statusCode(200).body("deleted", is(true));
        central.asTenant().get(COMMENT, id(any)).then().statusCode(404);
        central.asTenant().get(PACKAGE, id(any)).then().statusCode(200);
    }

    @Test
    @Tag("write")
    void aCommentNeedsAText() {
        central.asTenant()
                .put(COMMENT, Map.of(), id(packageWithoutComment()))
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("write")
    void aReadOnlyRoleMayNotCommentOrAdd() {
        central.as(READ_ONLY)
                .put(COMMENT, Map.of("comment", "mine"), id(anyPackage()))
                .then()
                .statusCode(403);
        central.as(READ_ONLY)
                .post(ADD, null, CentralExtension.randomUuid())
                .then()
                .statusCode(403);
    }

    private Caller forComputers() {
        return central.asTenant().query("endpointType", "computer");
    }

    private static List<JsonNode> packages(Caller caller) {
        return caller.all(PACKAGES);
    }

    private static List<String> ids(Caller caller) {
        return packages(caller).stream().map(SoftwarePackagesSuite::id).toList();
    }

    private JsonNode anyPackage() {
        return central.any().item(PACKAGES + "?endpointType=computer", found -> true);
    }

    /** A package without a comment. Needs a mock, because a scenario cannot restore the comments of a real tenant. */
    private JsonNode packageWithoutComment() {
        central.needsMock("packages whose comments may be changed");
        List<String> commented = central.asTenant().all(COMMENTS).stream()
                .map(comment -> id(comment.path("package")))
                .toList();
        return central.any().item(PACKAGES + "?endpointType=computer", found -> !commented.contains(id(found)));
    }

    private JsonNode writeComment(JsonNode on, String text) {
        central.asTenant().put(COMMENT, Map.of("comment", text), id(on)).then().statusCode(200);
        return central.asTenant().read(COMMENT, id(on));
    }

    /** Adds the special package. This cannot be undone, so that only scenarios that need a mock call it. */
    private JsonNode addSpecialPackage() {
        String id = central.asTenant()
                .post(ADD, null, TOKEN)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return central.asTenant().read(PACKAGE, id);
    }

    private static Predicate<JsonNode> has(String member, String value) {
        return found -> found.path(member).asText().equals(value);
    }

    private static String id(JsonNode found) {
        return found.path("id").asText();
    }
}
