package io.github.centralmock.contract.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.centralmock.contract.http.ApiResponse;
import org.junit.jupiter.api.Test;

class ApiDescriptionsTest {
    private final ApiDescriptions descriptions = ApiDescriptions.bundled();

    @Test
    void aLiteralSegmentHasPriorityOverAParameter() {
        assertThat(descriptions
                        .find("GET", "/common/v1/roles/permission-sets")
                        .orElseThrow()
                        .path()
                        .text())
                .isEqualTo("/common/v1/roles/permission-sets");
        assertThat(descriptions
                        .find("GET", "/common/v1/roles/17")
                        .orElseThrow()
                        .path()
                        .parameters())
                .hasSize(1);
    }

    @Test
    void doubleAndTrailingSlashesAreIgnored() {
        assertThat(descriptions.find("GET", "//whoami/v1/")).isPresent();
        assertThat(descriptions.find("GET", "/whoami/v2")).isEmpty();
        assertThat(descriptions.find("DELETE", "/whoami/v1")).isEmpty();
    }

    @Test
    void everyDescribedResponseCanBeChecked() {
        ResponseCheck check = new ResponseCheck();
        descriptions
                .operations()
                .forEach(operation -> operation
                        .statuses()
                        .forEach(status -> assertThatCode(() -> check.strict(
                                        operation, ApiResponse.of(Integer.parseInt(status), "application/json", "{}")))
                                .as(operation + " " + status)
                                .doesNotThrowAnyException()));
    }

    @Test
    void everyOperationHasAUniqueIdAndASuccessStatus() {
        assertThat(descriptions.operations().map(ApiOperation::id))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(180);
        assertThat(descriptions.operations())
                .allMatch(operation -> operation.successStatus().isPresent());
    }
}
