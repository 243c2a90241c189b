package io.github.centralmock.contract.check.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.FakeCentral;
import io.github.centralmock.contract.check.CheckNames;
import io.github.centralmock.contract.check.CheckRunner;
import io.github.centralmock.contract.result.Deviation;
import io.github.centralmock.contract.result.ResultCollector;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Invalid requests must be refused with the right status. */
class RefusalProbesTest {
    private static final String KNOWN = CheckNames.ID.replaceAll(".$", "a");
    private static final String ERROR = "{\"error\": \"badRequest\"}";

    @Test
    void aRequestWithoutATokenMustBeAnsweredWith401() {
        try (FakeCentral central = FakeCentral.mock().answeringStrangers(403)) {
            ResultCollector results = new ResultCollector();
            Target target = Target.of(TargetSettings.of(Map.of()).with(Map.of("central.target", central.baseUrl())));
            new CheckRunner(FakeCentral.descriptions(), results, CheckRunner.RESPONSE_TIME_LIMIT)
                    .runOne(
                            target,
                            FakeCentral.descriptions().named("getWidget").orElseThrow());
            assertThat(results.deviations())
                    .extracting(Deviation::toString)
                    .contains("no-token: expected status 401 without a token, observed status 403");
        }
    }

    @Test
    void anUnknownIdMustBeAnsweredWith404() {
        try (FakeCentral central = list().answering(
                        "GET /things/v1/things/(?!" + KNOWN + ").*", 400, "application/json", ERROR)
                .answering("GET /things/v1/things/" + KNOWN, 200, "application/json", "{}")) {
            assertThat(CheckNames.deviationTexts(central, "getThing"))
                    .contains("unknown-id: expected status 404 for an unknown id, observed status 400");
        }
    }

    @Test
    void anInvalidPageSizeMustBeAnsweredWith400() {
        try (FakeCentral central = list()) {
            assertThat(CheckNames.deviationTexts(central, "listThings"))
                    .contains("bad-parameter at query:pageSize: expected status 400 for a page size that is no number,"
                            + " observed status 200");
            central.answering(CheckNames.LIST + "?pageSize=many", 400, "application/json", ERROR);
            assertThat(CheckNames.deviationTexts(central, "listThings"))
                    .noneMatch(each -> each.startsWith("bad-parameter"));
        }
    }

    @Test
    void aBodyWithAWrongTypeMustBeAnsweredWith400InTheEnvelope() {
        String post = "POST /things/v1/things";
        try (FakeCentral central = list().answering(post, 201, "application/json", "{}")) {
            assertThat(CheckNames.deviationTexts(central, "createThing"))
                    .contains("bad-body: expected status 400 for a body with a member of another type,"
                            + " observed status 201");
            central.answering(post, 400, "application/json", "{\"fault\": \"x\"}");
            assertThat(CheckNames.deviationTexts(central, "createThing"))
                    .contains("answer-envelope at /error: expected a text, observed absent")
                    .noneMatch(each -> each.startsWith("bad-body"));
        }
    }

    private static FakeCentral list() {
        return FakeCentral.mock()
                .answering(CheckNames.LIST, 200, "application/json", CheckNames.page("{'size': 1, 'current': 1}", "a"));
    }
}
