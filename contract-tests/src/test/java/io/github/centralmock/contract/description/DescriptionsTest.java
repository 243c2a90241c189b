package io.github.centralmock.contract.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.centralmock.contract.wire.Answer;
import org.junit.jupiter.api.Test;

class DescriptionsTest {
    private final Descriptions descriptions = Descriptions.bundled();

    @Test
    void aLiteralSegmentWinsOverAParameter() {
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
    void doubledAndTrailingSlashesDoNotCount() {
        assertThat(descriptions.find("GET", "//whoami/v1/")).isPresent();
        assertThat(descriptions.find("GET", "/whoami/v2")).isEmpty();
        assertThat(descriptions.find("DELETE", "/whoami/v1")).isEmpty();
    }

    @Test
    void everyDescribedAnswerCanBeChecked() {
        AnswerCheck check = new AnswerCheck();
        descriptions
                .operations()
                .forEach(operation -> operation
                        .statuses()
                        .forEach(status -> assertThatCode(() -> check.strict(
                                        operation, Answer.of(Integer.parseInt(status), "application/json", "{}")))
                                .as(operation + " " + status)
                                .doesNotThrowAnyException()));
    }

    @Test
    void everyOperationHasAnIdOfItsOwnAndASuccess() {
        assertThat(descriptions.operations().map(Operation::id))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(180);
        assertThat(descriptions.operations())
                .allMatch(operation -> operation.successStatus().isPresent());
    }
}
