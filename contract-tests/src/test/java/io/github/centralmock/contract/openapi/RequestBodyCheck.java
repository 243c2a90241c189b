package io.github.centralmock.contract.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Says where a request's JSON body departs from its description. */
public final class RequestBodyCheck {
    public List<Violation> check(ApiOperation operation, JsonNode body) {
        return operation.api().schemas().check(operation.requestPointer().orElseThrow(), body);
    }
}
