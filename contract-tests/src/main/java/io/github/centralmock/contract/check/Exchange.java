package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.generated.Request;
import io.github.centralmock.contract.wire.Answer;

/** One call of an operation and what it was answered. */
record Exchange(Operation operation, Request request, Answer answer) {
    int status() {
        return answer.status();
    }

    boolean isSuccess() {
        return answer.isSuccess();
    }

    /** The body; missing when it is no JSON. */
    JsonNode body() {
        return answer.json().orElse(MissingNode.getInstance());
    }
}
