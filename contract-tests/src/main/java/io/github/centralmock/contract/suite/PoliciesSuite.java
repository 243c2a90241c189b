package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Policies by id: creation, changes, copies and deletion. */
@Tag("endpoint")
class PoliciesSuite {
    private static final String TYPE = "application-control";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    private final PolicyCalls policies = new PolicyCalls(central);

    @Test
    @Tag("write")
    void aNewPolicyIsEnabledByDefault() {
        JsonNode policy = policies.createPolicy(TYPE, Map.of());
        central.asTenant()
                .get(PolicyCalls.POLICY, policy.path("id").asText())
                .then()
                .statusCode(200)
                .body("name", is(policy.path("name").asText()))
                .body("type", is(TYPE))
                .body("enabled", is(true))
                .body("lockedByManagingAccount", is(false))
                .body("tenant.id", is(central.tenantId()));
        assertThat(policies.createPolicy(TYPE, Map.of("enabled", false))
                        .path("enabled")
                        .asBoolean())
                .isFalse();
    }

    @Test
    @Tag("write")
    void aNewPolicyHasEverySettingOfItsType() {
        JsonNode policy = policies.createPolicy("device-encryption", Map.of());
        assertThat(policy.path("settings").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(() ->
                        policies.base("device-encryption").path("settings").fieldNames());
    }

    @Test
    @Tag("write")
    void settingsSentWithANewPolicyAreKept() {
        String key = "endpoint.device-encryption.require-startup-authentication";
        for (boolean value : new boolean[] {true, false}) {
            JsonNode policy =
                    policies.createPolicy("device-encryption", Map.of("settings", Map.of(key, Map.of("value", value))));
            assertThat(policies.get(policy.path("id").asText())
                            .path("settings")
                            .path(key)
                            .path("value")
                            .asBoolean())
                    .isEqualTo(value);
        }
    }

    @Test
    @Tag("write")
    void aNewPolicyIsInTheListOfItsTypeOnly() {
        String id = policies.createPolicy(TYPE);
        assertThat(listed(TYPE)).extracting(PoliciesSuite::id).contains(id);
        assertThat(listed("web-control")).extracting(PoliciesSuite::id).doesNotContain(id);
        assertThat(listed(TYPE))
                .extracting(policy -> policy.path("type").asText())
                .containsOnly(TYPE);
    }

    @Test
    @Tag("read")
    void fieldsSelectTheMembersOfTheList() {
        JsonNode first = central.asTenant()
                .unchecked()
                .query("fields", "name", "priority")
                .read(PolicyCalls.POLICIES)
                .path("items")
                .path(0);
        assertThat(first.fieldNames()).toIterable().containsExactlyInAnyOrder("id", "name", "priority");
    }

    @Test
    @Tag("read")
    void pagesOfTheListDoNotOverlap() {
        List<JsonNode> all = Data.required(central.asTenant().all(PolicyCalls.POLICIES + "?pageSize=5"), "policies");
        assertThat(all).extracting(PoliciesSuite::id).doesNotHaveDuplicates();
        assertThat(all).hasSize(central.asTenant().all(PolicyCalls.POLICIES).size());
    }

    @Test
    @Tag("write")
    void aPolicyNeedsANameAndAKnownType() {
        central.asTenant()
                .post(PolicyCalls.POLICIES, Map.of("type", TYPE))
                .then()
                .statusCode(400);
        central.asTenant()
                .post(PolicyCalls.POLICIES, Map.of("name", central.named("policy")))
                .then()
                .statusCode(400);
        policies.create("coffee-control", Map.of()).then().statusCode(400);
    }

    @Test
    @Tag("write")
    void twoPoliciesMayHaveTheSameName() {
        Map<String, String> name = Map.of("name", central.named("policy"));
        assertThat(policies.createPolicy(TYPE, name).path("id"))
                .isNotEqualTo(policies.createPolicy(TYPE, name).path("id"));
    }

    @Test
    @Tag("write")
    void aRenamedPolicyKeepsEverythingElse() {
        JsonNode before = policies.createPolicy(TYPE, Map.of("enabled", false));
        String id = id(before);
        String name = central.named("renamed");
        central.asTenant()
                .patch(PolicyCalls.POLICY, Map.of("name", name), id)
                .then()
                .statusCode(200)
                .body("name", is(name));
        JsonNode after = policies.get(id);
        assertThat(after.path("name").asText()).isEqualTo(name);
        assertThat(after.path("enabled").asBoolean()).isFalse();
        assertThat(after.path("settings")).isEqualTo(before.path("settings"));
        assertThat(after.path("priority")).isEqualTo(before.path("priority"));
    }

    @Test
    @Tag("write")
    void aPolicyIsDisabledAndEnabledAgain() {
        String id = policies.createPolicy(TYPE);
        for (boolean enabled : new boolean[] {false, true}) {
            central.asTenant()
                    .patch(PolicyCalls.POLICY, Map.of("enabled", enabled), id)
                    .then()
                    .statusCode(200);
            assertThat(policies.get(id).path("enabled").asBoolean()).isEqualTo(enabled);
        }
    }

    @Test
    @Tag("write")
    void aTemporaryPolicyIsDisabledAtItsEndTime() {
        Instant end = clock().plus(Duration.ofHours(2));
        String id = id(policies.createPolicy(TYPE, Map.of("disableAt", end.toString())));
        central.after(Duration.ofHours(1));
        assertThat(policies.get(id).path("enabled").asBoolean()).isTrue();
        central.after(Duration.ofHours(1));
        assertThat(policies.get(id).path("enabled").asBoolean()).isFalse();
        assertThat(listed(TYPE))
                .filteredOn(policy -> id(policy).equals(id))
                .extracting(policy -> policy.path("enabled").asBoolean())
                .containsExactly(false);
    }

    @Test
    @Tag("write")
    void anExpiredPolicyCanBeEnabledAgain() {
        String id = id(policies.createPolicy(TYPE, Map.of("disableAt", "2021-10-01T22:00:01.000Z")));
        assertThat(policies.get(id).path("enabled").asBoolean()).isFalse();
        central.asTenant()
                .patch(PolicyCalls.POLICY, Map.of("enabled", true), id)
                .then()
                .statusCode(200)
                .body("enabled", is(true));
        assertThat(policies.get(id).path("enabled").asBoolean()).isTrue();
    }

    @Test
    @Tag("write")
    void targetsAreReturnedAsIds() {
        central.needsMock("writes of appliesTo (the real service is reported to answer them with 500)");
        String endpoint = central.anyEndpoint();
        JsonNode policy = policies.createPolicy(TYPE, Map.of("appliesTo", Map.of("endpoints", List.of(endpoint))));
        central.asTenant()
                .get(PolicyCalls.POLICY, id(policy))
                .then()
                .statusCode(200)
                .body("appliesTo.endpoints", is(List.of(endpoint)));
    }

    @Test
    @Tag("write")
    void aTargetThatIsNotDocumentedIsNotKept() {
        central.needsMock("writes of appliesTo (the real service is reported to answer them with 500)");
        Map<String, ?> targets = Map.of("endpoints", List.of(central.anyEndpoint()), "foo", List.of("x"));
        JsonNode policy = policies.createPolicy(TYPE, Map.of("appliesTo", targets));
        assertThat(policy.path("appliesTo").fieldNames()).toIterable().containsExactly("endpoints");
    }

    @Test
    @Tag("write")
    void aDeletedPolicyIsGone() {
        String id = policies.createPolicy(TYPE);
        central.asTenant().delete(PolicyCalls.POLICY, id).then().statusCode(200).body("deleted", is(true));
        central.asTenant().get(PolicyCalls.POLICY, id).then().statusCode(404);
        assertThat(listed(TYPE)).extracting(PoliciesSuite::id).doesNotContain(id);
    }

    @Test
    @Tag("write")
    void anUnknownPolicyIsNotFound() {
        String id = CentralExtension.randomUuid();
        central.asTenant().get(PolicyCalls.POLICY, id).then().statusCode(404);
        central.asTenant()
                .patch(PolicyCalls.POLICY, Map.of("enabled", false), id)
                .then()
                .statusCode(404);
        central.asTenant()
                .post(PolicyCalls.POLICY + "/clone", Map.of(), id)
                .then()
                .statusCode(404);
        central.asTenant().get(PolicyCalls.POLICY + "/settings", id).then().statusCode(404);
        central.asTenant().delete(PolicyCalls.POLICY, id).then().statusCode(404);
    }

    @Test
    @Tag("write")
    void aCopyHasItsNameAndTheOriginalsSettings() {
        String key = "endpoint.application-control.controlled-applications";
        Map<String, ?> settings = Map.of(key, Map.of("value", List.of("Acme", "AcmeUpdater")));
        JsonNode original = policies.createPolicy(TYPE, Map.of("settings", settings));
        String name = central.named("copy");
        JsonNode copy = PolicyCalls.tree(central.asTenant()
                .post(PolicyCalls.POLICY + "/clone", Map.of("name", name), id(original))
                .then()
                .statusCode(201)
                .body("name", is(name))
                .body("id", not(is(id(original))))
                .extract()
                .response());
        assertThat(policies.get(id(copy)).path("settings")).isEqualTo(original.path("settings"));
        policies.delete(id(copy));
    }

    @Test
    @Tag("write")
    void aCopyWithoutANameGetsOne() {
        JsonNode copy = PolicyCalls.tree(central.asTenant()
                .post(PolicyCalls.POLICY + "/clone", Map.of(), policies.createPolicy(TYPE))
                .then()
                .statusCode(201)
                .body("name", notNullValue())
                .extract()
                .response());
        assertThat(copy.path("name").asText()).isNotBlank();
        policies.delete(id(copy));
    }

    @Test
    @Tag("write")
    void aCopyIsIndependentOfTheOriginal() {
        String original = policies.createPolicy(TYPE);
        String copy = id(PolicyCalls.tree(central.asTenant().post(PolicyCalls.POLICY + "/clone", Map.of(), original)));
        central.asTenant()
                .patch(PolicyCalls.POLICY, Map.of("enabled", false), copy)
                .then()
                .statusCode(200);
        assertThat(policies.get(original).path("enabled").asBoolean()).isTrue();
        policies.delete(copy);
    }

    @Test
    @Tag("write")
    void aReadOnlyRoleMayReadPoliciesButNotCreateThem() {
        central.as(READ_ONLY).get(PolicyCalls.POLICIES).then().statusCode(200);
        central.as(READ_ONLY)
                .post(PolicyCalls.POLICIES, Map.of("name", central.named("policy"), "type", TYPE))
                .then()
                .statusCode(403);
    }

    @Test
    @Tag("write")
    void aPolicyOfOneTenantIsUnknownToAnother() {
        String id = policies.createPolicy(TYPE);
        central.asSecondTenant().get(PolicyCalls.POLICY, id).then().statusCode(404);
        central.asSecondTenant()
                .query("policyType", TYPE)
                .get(PolicyCalls.POLICIES)
                .then()
                .body("items.id", not(hasItem(id)));
    }

    @Test
    @Tag("write")
    void aLockedPolicyIsAConflict() {
        String id = id(central.any()
                .item(
                        PolicyCalls.POLICIES,
                        policy -> policy.path("lockedByManagingAccount").asBoolean()));
        central.asTenant()
                .patch(PolicyCalls.POLICY, Map.of("enabled", false), id)
                .then()
                .statusCode(409);
        central.asTenant()
                .patch(PolicyCalls.POLICY + "/settings", Map.of(), id)
                .then()
                .statusCode(409);
        central.asTenant().delete(PolicyCalls.POLICY, id).then().statusCode(409);
    }

    @Test
    @Tag("read")
    void theFirstPageHasAtMostTheRequestedSize() {
        central.asTenant()
                .query("pageSize", 2)
                .get(PolicyCalls.POLICIES)
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    private List<JsonNode> listed(String type) {
        return central.asTenant().all(PolicyCalls.POLICIES + "?policyType=" + type);
    }

    /** The current time of the target, read from a policy that is created now. */
    private Instant clock() {
        central.needsMock("a clock that can be moved");
        return Instant.parse(
                policies.createPolicy(TYPE, Map.of()).path("createdAt").asText());
    }

    private static String id(JsonNode policy) {
        return policy.path("id").asText();
    }
}
