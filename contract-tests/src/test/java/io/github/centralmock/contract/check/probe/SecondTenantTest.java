package io.github.centralmock.contract.check.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.FakeCentral;
import io.github.centralmock.contract.check.CheckRunner;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.SmallDescription;
import io.github.centralmock.contract.result.ResultCollector;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecondTenantTest {
    private static final String JOB = "33333333-3333-4333-8333-333333333333";
    private static final String MOVES = """
        {"openapi": "3.1.0", "paths": {
          "/moves/v1/jobs": {
            "post": {"operationId": "receive",
              "requestBody": {"content": {"application/json": {"schema": {"type": "object", "required": ["fromTenant"], "properties": {"fromTenant": {"type": "string"}}}}}},
              "responses": {"201": {"content": {"application/json": {"schema": {"type": "object", "properties": {"id": {"type": "string"}, "token": {"type": "string"}}}}}}}}},
          "/moves/v1/jobs/{jobId}": {
            "get": {"operationId": "getJob", "responses": {"200": {"description": "ok"}}},
            "put": {"operationId": "send",
              "requestBody": {"content": {"application/json": {"schema": {"type": "object", "required": ["token"], "properties": {"token": {"type": "string"}}}}}},
              "responses": {"201": {"description": "ok"}}}}}}
        """;

    @Test
    void aWriteThatNeedsATokenOfAnotherTenantStartsThere() {
        ApiDescriptions moves = new ApiDescriptions(List.of(SmallDescription.of("moves-v1", MOVES)));
        try (FakeCentral central = FakeCentral.mock()) {
            central.answering(
                    "POST /moves/v1/jobs", 201, "application/json", "{\"id\": \"" + JOB + "\", \"token\": \"t1\"}");
            Target target = Target.of(TargetSettings.of(Map.of()).with(Map.of("central.target", central.baseUrl())));
            new CheckRunner(moves, new ResultCollector(), CheckRunner.RESPONSE_TIME_LIMIT)
                    .runOne(target, moves.named("send").orElseThrow());
            assertThat(central.signedCalls())
                    .contains("POST /moves/v1/jobs of " + FakeCentral.OTHER_TENANT + " {\"fromTenant\":\""
                            + FakeCentral.TENANT + "\"}")
                    .contains("PUT /moves/v1/jobs/" + JOB + " of " + FakeCentral.TENANT + " {\"token\":\"t1\"}");
        }
    }
}
