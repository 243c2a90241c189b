package io.github.centralmock.contract.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.request.PreparedRequest;

/** A request of an operation and its response. */
public record Exchange(ApiOperation operation, PreparedRequest request, ApiResponse answer) {
    public int status() {
        return answer.status();
    }

    public boolean isSuccess() {
        return answer.isSuccess();
    }

    /** The JSON body; missing if the body is not JSON. */
    public JsonNode body() {
        return answer.json().orElse(MissingNode.getInstance());
    }
}
