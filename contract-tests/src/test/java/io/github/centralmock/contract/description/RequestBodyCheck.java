package io.github.centralmock.contract.description;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Says where a request's JSON body departs from its description. */
public final class RequestBodyCheck {
    public List<Finding> check(Operation operation, JsonNode body) {
        return operation.api().schemas().check(operation.requestPointer().orElseThrow(), body);
    }
}
