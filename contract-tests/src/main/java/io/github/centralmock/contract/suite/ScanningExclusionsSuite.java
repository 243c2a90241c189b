package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Scanning exclusions: the scans to which they apply depend on their type, which cannot change. */
@Tag("endpoint")
class ScanningExclusionsSuite {
    private static final String EXCLUSIONS = "/endpoint/v1/settings/exclusions/scanning";
    private static final String EXCLUSION = EXCLUSIONS + "/{id}";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("write")
    void pathsAreExcludedFromEveryScanByDefault() {
        for (String type : List.of("path", "posixPath", "virtualPath")) {
            assertThat(modeOf(createExclusion(type))).isEqualTo("onDemandAndOnAccess");
        }
        central.asTenant()
                .post(EXCLUSIONS, Map.of("type", "path", "value", value(), "scanMode", "onDemand"))
                .then()
                .statusCode(201)
                .body("scanMode", is("onDemand"));
    }

    @Test
    @Tag("write")
    void processesAreExcludedOnAccess() {
        for (String type : List.of("process", "web", "pua", "amsi")) {
            assertThat(modeOf(createExclusion(type))).isEqualTo("onAccess");
        }
    }

    @Test
    @Tag("write")
    void behaviourAndExploitExclusionsHaveNoScanMode() {
        for (String type : List.of("behavioral", "exploitMitigation", "detectedExploit")) {
            central.asTenant()
                    .get(EXCLUSION, createExclusion(type))
                    .then()
                    .statusCode(200)
                    .body("scanMode", nullValue());
            central.asTenant()
                    .post(EXCLUSIONS, Map.of("type", type, "value", value(), "scanMode", "onAccess"))
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    @Tag("write")
    void theListIsFilteredByType() {
        String path = createExclusion("path");
        String web = createExclusion("web");
        assertThat(central.asTenant().all(EXCLUSIONS + "?type=web"))
                .extracting(exclusion -> exclusion.path("id").asText())
                .contains(web)
                .doesNotContain(path);
        assertThat(central.asTenant().all(EXCLUSIONS))
                .extracting(exclusion -> exclusion.path("id").asText())
                .contains(web, path);
    }

    @Test
    @Tag("write")
    void theTypeOfAnExclusionCannotChange() {
        String id = createExclusion("path");
        String value = value();
        Map<String, ?> patch = Map.of("value", value, "scanMode", "onAccess", "comment", "moved", "type", "web");
        central.asTenant().patch(EXCLUSION, patch, id).then().statusCode(200);
        central.asTenant()
                .get(EXCLUSION, id)
                .then()
                .body("value", is(value))
                .body("scanMode", is("onAccess"))
                .body("comment", is("moved"))
                .body("type", is("path"))
                .body("lockedByManagingAccount", is(false));
    }

    @Test
    @Tag("write")
    void aDeletedExclusionIsGone() {
        String id = createExclusion("path");
        central.asTenant().delete(EXCLUSION, id).then().statusCode(200).body("deleted", is(true));
        central.asTenant().get(EXCLUSION, id).then().statusCode(404);
        central.asTenant()
                .patch(EXCLUSION, Map.of("comment", "late"), id)
                .then()
                .statusCode(404);
        central.asTenant().delete(EXCLUSION, id).then().statusCode(200).body("deleted", is(true));
    }

    @Test
    @Tag("write")
    void anExclusionNeedsATypeAndAValue() {
        central.asTenant().post(EXCLUSIONS, Map.of("type", "path")).then().statusCode(400);
        central.asTenant().post(EXCLUSIONS, Map.of("value", value())).then().statusCode(400);
        central.asTenant()
                .post(EXCLUSIONS, Map.of("type", "mood", "value", value()))
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("write")
    void anExclusionOfTheManagingAccountIsReadOnly() {
        String id = central.any()
                .id(
                        EXCLUSIONS,
                        exclusion -> exclusion.path("lockedByManagingAccount").asBoolean());
        central.asTenant()
                .patch(EXCLUSION, Map.of("comment", "ours"), id)
                .then()
                .statusCode(403);
        central.asTenant().delete(EXCLUSION, id).then().statusCode(403);
        central.asTenant().get(EXCLUSION, id).then().statusCode(200);
    }

    @Test
    @Tag("write")
    void aReadOnlyRoleMayNotExclude() {
        central.as(READ_ONLY).get(EXCLUSIONS).then().statusCode(200);
        central.as(READ_ONLY)
                .post(EXCLUSIONS, Map.of("type", "path", "value", value()))
                .then()
                .statusCode(403);
    }

    private String createExclusion(String type) {
        return central.asTenant()
                .post(EXCLUSIONS, Map.of("type", type, "value", value()))
                .then()
                .statusCode(201)
                .body("type", is(type))
                .extract()
                .path("id");
    }

    private String modeOf(String id) {
        return central.asTenant().get(EXCLUSION, id).path("scanMode");
    }

    private String value() {
        return central.named("exclusion") + ".example.com";
    }
}
