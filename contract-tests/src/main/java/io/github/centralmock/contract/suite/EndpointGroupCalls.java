package io.github.centralmock.contract.suite;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Requests about endpoint groups that several suites send. */
final class EndpointGroupCalls {
    private static final String GROUPS = "/endpoint/v1/endpoint-groups";
    private static final String GROUP = GROUPS + "/{id}";
    private static final String MEMBERS = GROUP + "/endpoints";

    private final CentralExtension central;

    EndpointGroupCalls(CentralExtension central) {
        this.central = central;
    }

    ValidatableResponse create(Map<String, ?> body) {
        return central.asTenant().post(GROUPS, new HashMap<>(body)).then();
    }

    /** Creates an empty group of this type and returns its id. */
    String createGroup(String type) {
        return create(Map.of("name", central.named("group"), "type", type))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Adds endpoints to a group. */
    ValidatableResponse add(String groupId, List<String> ids) {
        return central.asTenant().post(MEMBERS, Map.of("ids", ids), groupId).then();
    }
}
