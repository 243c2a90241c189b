package io.github.centralmock.contract.request;

import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.postman.PostmanRequest;
import java.util.Optional;

/** One call to make: a described operation, and the request of a collection it comes from, if it comes from one. */
public record PlannedCall(ApiOperation operation, Optional<PostmanRequest> request) {
    /** A call that comes of the description alone. */
    public static PlannedCall of(ApiOperation operation) {
        return new PlannedCall(operation, Optional.empty());
    }

    public String title() {
        return request.map(PostmanRequest::title).orElse(operation.id());
    }
}
