package io.github.centralmock.contract.generated;

import io.github.centralmock.contract.collection.PostmanRequest;
import io.github.centralmock.contract.description.Operation;
import java.util.Optional;

/** One call to make: a described operation, and the request of a collection it comes from, if it comes from one. */
public record Step(Operation operation, Optional<PostmanRequest> request) {
    /** A call that comes of the description alone. */
    public static Step of(Operation operation) {
        return new Step(operation, Optional.empty());
    }

    public String title() {
        return request.map(PostmanRequest::title).orElse(operation.id());
    }
}
