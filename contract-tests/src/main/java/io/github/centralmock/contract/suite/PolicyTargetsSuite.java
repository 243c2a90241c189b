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
        String gone = endpoints.get(0).path("id").asText();
        String stays = endpoints.get(1).path("id").asText();
        String policy = policyFor("endpoints", gone, stays);
        central.asTenant().delete(ENDPOINTS + "/{id}", gone).then().statusCode(200);
        assertThat(targets(policy, "endpoints")).containsExactly(stays);
    }

    @Test
    void endpointsDeletedTogetherAreRemovedFromTheTargets() {
        String gone = central.anyEndpoint();
        String policy = policyFor("endpoints", gone.toUpperCase(java.util.Locale.ROOT));
        central.asTenant()
                .post(ENDPOINTS + "/delete", Map.of("endpointIds", List.of(gone)))
                .then()
                .statusCode(200);
        assertThat(targets(policy, "endpoints")).isEmpty();
    }

    @Test
    void aDeletedEndpointGroupIsRemovedFromTheTargets() {
        String gone = new EndpointGroupCalls(central).group("computer");
        String stays = new EndpointGroupCalls(central).group("computer");
        String policy = policyFor("endpointGroups", gone, stays);
        central.asTenant()
                .delete("/endpoint/v1/endpoint-groups/{id}", gone)
                .then()
                .statusCode(200);
        assertThat(targets(policy, "endpointGroups")).containsExactly(stays);
    }

    @Test
    void aDeletedUserIsRemovedFromTheTargets() {
        String gone = directory.createUser().path("id");
        String stays = directory.createUser().path("id");
        String policy = policyFor("users", gone, stays);
        central.asTenant()
                .delete("/common/v1/directory/users/{id}", gone)
                .then()
                .statusCode(200);
        assertThat(targets(policy, "users")).containsExactly(stays);
    }

    @Test
    void aDeletedUserGroupIsRemovedFromTheTargets() {
        String gone = directory.createGroup();
        String stays = directory.createGroup();
        String policy = policyFor("userGroups", gone, stays);
        central.asTenant()
                .delete("/common/v1/directory/user-groups/{id}", gone)
                .then()
                .statusCode(200);
        assertThat(targets(policy, "userGroups")).containsExactly(stays);
    }

    private String policyFor(String kind, String... ids) {
        return policies.created("application-control", Map.of("appliesTo", Map.of(kind, List.of(ids))))
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
