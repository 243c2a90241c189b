package io.github.centralmock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.centralmock.openapi.Descriptions;
import io.github.centralmock.openapi.Operation;
import org.junit.jupiter.api.Test;

class ResponseCheckTest {
    private static final String ONE_OPERATION = """
            {"x-host": "regional", "paths": {"/toy/v1/thing": {"get": {"operationId": "getThing", "responses": {
              "200": {"description": "A thing.", "content": {"application/json": {"schema": {
                "type": "object", "required": ["id"], "properties": {
                  "id": {"type": "string", "format": "uuid"},
                  "size": {"type": "integer", "minimum": 1}}}}}}}}}}}
            """;
    private static final String ID = "3f0c7f4e-6a1b-4c1d-9b5e-0d2f4a6b8c0e";

    private final ResponseCheck check = new ResponseCheck();

    @Test
    void aResponseAsDescribedPasses() throws JsonProcessingException {
        assertThat(check.violations(
                        operation(), Response.ok(Json.object("id", ID).put("size", 1))))
                .isEmpty();
    }

    @Test
    void missingAndUndescribedMembersAndWrongValuesAreDetected() throws JsonProcessingException {
        assertThat(check.violations(
                        operation(), Response.ok(Json.object("colour", "red").put("size", 0))))
                .containsExactlyInAnyOrder(
                        "GET /toy/v1/thing 200: id: is required",
                        "GET /toy/v1/thing 200: colour: is unknown; known are id, size",
                        "GET /toy/v1/thing 200: size: must be at least 1");
    }

    @Test
    void anUndescribedStatusIsDetected() throws JsonProcessingException {
        assertThat(check.violations(operation(), Response.created(Json.object("id", ID))))
                .containsExactly("GET /toy/v1/thing answers 201, which is not described");
    }

    private static Operation operation() throws JsonProcessingException {
        Descriptions descriptions = new Descriptions();
        descriptions.add("toy-v1", new ObjectMapper().readTree(ONE_OPERATION));
        return descriptions.operations().get(0);
    }
}
