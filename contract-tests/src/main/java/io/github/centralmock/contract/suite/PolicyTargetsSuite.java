package io.github.centralmock.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The users, endpoints and groups of a policy. Deleted ones are removed from it. */
@Tag("endpoint")
@Tag("disruptive")
class PolicyTargetsSuite {
    private static final String ENDPOINTS = "/endpoint/v1/endpoints";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    private final PolicyCalls policies = new PolicyCalls(central);
    private final DirectoryUsers directory = new DirectoryUsers(central);

    @BeforeEach
    void targetsCanBeWrittenForSuitablePolicyTypesOnly() {
        central.needsMock("writes of appliesTo (the real service is reported to answer them with 500)");
    }

    @Test
    void aDeletedEndpointIsRemovedFromTheTargets() {
        List<JsonNode> endpoints = central.any().items(ENDPOINTS);
        String deleted = endpoints.get(0).path("id").asText();
        String remaining = endpoints.get(1).path("id").asText();
        String policy = createPolicyFor("endpoints", deleted, remaining);
        central.asTenant().delete(ENDPOINTS + "/{id}", deleted).then().statusCode(200);
        assertThat(targets(policy, "endpoints")).containsExactly(remaining);
    }

    @Test
    void endpointsDeletedTogetherAreRemovedFromTheTargets() {
        String deleted = central.anyEndpoint();
        String policy = createPolicyFor("endpoints", deleted.toUpperCase(java.util.Locale.ROOT));
        central.asTenant()
                .post(ENDPOINTS + "/delete", Map.of("endpointIds", List.of(deleted)))
                .then()
                .statusCode(200);
        assertThat(targets(policy, "endpoints")).isEmpty();
    }

    @Test
    void aDeletedEndpointGroupIsRemovedFromTheTargets() {
        String deleted = new EndpointGroupCalls(central).createGroup("computer");
        String remaining = new EndpointGroupCalls(central).createGroup("computer");
        String policy = createPolicyFor("endpointGroups", deleted, remaining);
        central.asTenant()
                .delete("/endpoint/v1/endpoint-groups/{id}", deleted)
                .then()
                .statusCode(200);
        assertThat(targets(policy, "endpointGroups")).containsExactly(remaining);
    }

    @Test
    void aDeletedUserIsRemovedFromTheTargets() {
        String deleted = directory.createUser().path("id");
        String remaining = directory.createUser().path("id");
        String policy = createPolicyFor("users", deleted, remaining);
        central.asTenant()
                .delete("/common/v1/directory/users/{id}", deleted)
                .then()
                .statusCode(200);
        assertThat(targets(policy, "users")).containsExactly(remaining);
    }

    @Test
    void aDeletedUserGroupIsRemovedFromTheTargets() {
        String deleted = directory.createGroup();
        String remaining = directory.createGroup();
        String policy = createPolicyFor("userGroups", deleted, remaining);
        central.asTenant()
                .delete("/common/v1/directory/user-groups/{id}", deleted)
                .then()
                .statusCode(200);
        assertThat(targets(policy, "userGroups")).containsExactly(remaining);
    }

    private String createPolicyFor(String kind, String... ids) {
        return policies.createPolicy("application-control", Map.of("appliesTo", Map.of(kind, List.of(ids))))
                .path("id")
                .asText();
    }

    private List<String> targets(String policy, String kind) {
        return policies.get(policy)
                .path("appliesTo")
                .path(kind)
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }
}
