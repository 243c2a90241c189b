package io.github.centralmock.contract.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.RequestBodyCheck;
import io.github.centralmock.contract.openapi.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MinimalBodyTest {
    @Test
    void everyDescribedRequestHasAMinimalBodyThatMatchesItsSchema() {
        RequestBodyCheck check = new RequestBodyCheck();
        Map<String, List<Violation>> wrong = new TreeMap<>();
        ApiDescriptions.bundled()
                .operations()
                .filter(operation -> operation.requestSchema().isPresent())
                .forEach(operation -> {
                    List<Violation> findings = check.check(operation, minimal(operation));
                    if (!findings.isEmpty()) {
                        wrong.put(operation.toString(), findings);
                    }
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    void membersThatReferToResourcesContainRealIds() {
        ApiOperation isolate = ApiDescriptions.bundled()
                .find("POST", "/endpoint/v1/endpoints/isolation")
                .orElseThrow();
        JsonNode body = new MinimalBody(
                        UniqueValues.real(),
                        member -> member.name().equals("ids") ? Optional.of("real") : Optional.empty())
                .of(isolate.requestSchema().orElseThrow());
        assertThat(body.path("ids").path(0).asText()).isEqualTo("real");
    }

    private static JsonNode minimal(ApiOperation operation) {
        return new MinimalBody(UniqueValues.real(), member -> Optional.empty())
                .of(operation.requestSchema().orElseThrow());
    }
}
