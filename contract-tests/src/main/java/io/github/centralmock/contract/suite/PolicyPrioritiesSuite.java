package io.github.centralmock.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The priorities of the policies of a type. The larger priority wins; the base policy has priority 0. */
@Tag("endpoint")
class PolicyPrioritiesSuite {
    private static final String TYPE = "windows-firewall";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    private final PolicyCalls policies = new PolicyCalls(central);

    @Test
    @Tag("read")
    void theBasePolicyHasPriorityZero() {
        assertThat(policies.base(TYPE).path("priority").asInt()).isZero();
    }

    @Test
    @Tag("write")
    void aNewPolicyGetsTheHighestPriority() {
        String first = policies.createPolicy(TYPE);
        String second = policies.createPolicy(TYPE);
        assertThat(policies.priority(second)).isEqualTo(policies.priority(first) + 1);
        assertThat(priorities()).allMatch(priority -> priority <= policies.priority(second));
    }

    @Test
    @Tag("write")
    void aPolicyAtTheLowestPriorityMovesTheOthersUp() {
        String first = policies.createPolicy(TYPE);
        String second = policies.createPolicy(TYPE);
        int before = policies.priority(first);
        JsonNode lowest = policies.createPolicy(TYPE, Map.of("priority", 1));
        assertThat(lowest.path("priority").asInt()).isEqualTo(1);
        assertThat(policies.priority(first)).isEqualTo(before + 1);
        assertThat(policies.priority(second)).isEqualTo(before + 2);
    }

    @Test
    @Tag("write")
    void aPolicyInTheMiddleMovesOnlyThePoliciesAboveIt() {
        String low = policies.createPolicy(TYPE);
        String high = policies.createPolicy(TYPE);
        int middle = policies.priority(high);
        policies.createPolicy(TYPE, Map.of("priority", middle));
        assertThat(policies.priority(low)).isEqualTo(middle - 1);
        assertThat(policies.priority(high)).isEqualTo(middle + 1);
    }

    @Test
    @Tag("write")
    void deletingAPolicyMovesThePoliciesAboveItDown() {
        String low = policies.createPolicy(TYPE);
        String high = policies.createPolicy(TYPE);
        int before = policies.priority(low);
        policies.delete(low);
        assertThat(policies.priority(high)).isEqualTo(before);
    }

    @Test
    @Tag("write")
    void aMovedPolicyShiftsTheOthers() {
        String low = policies.createPolicy(TYPE);
        String middle = policies.createPolicy(TYPE);
        String high = policies.createPolicy(TYPE);
        int bottom = policies.priority(low);
        central.asTenant()
                .patch(PolicyCalls.POLICY, Map.of("priority", bottom), high)
                .then()
                .statusCode(200)
                .body("priority", is(bottom));
        assertThat(List.of(policies.priority(high), policies.priority(low), policies.priority(middle)))
                .containsExactly(bottom, bottom + 1, bottom + 2);
    }

    @Test
    @Tag("write")
    void aPriorityAboveTheHighestIsTheHighest() {
        String first = policies.createPolicy(TYPE);
        JsonNode second = policies.createPolicy(TYPE, Map.of("priority", 999));
        assertThat(second.path("priority").asInt()).isEqualTo(policies.priority(first) + 1);
    }

    @Test
    @Tag("write")
    void prioritiesAreConsecutiveAndUnique() {
        policies.createPolicy(TYPE);
        policies.createPolicy(TYPE, Map.of("priority", 1));
        policies.delete(
                policies.createPolicy(TYPE, Map.of("priority", 2)).path("id").asText());
        List<Integer> priorities = priorities();
        assertThat(priorities).doesNotHaveDuplicates();
        assertThat(priorities).contains(0, priorities.size() - 1);
    }

    @Test
    @Tag("write")
    void aCopyGetsTheLowestPriority() {
        String original = policies.createPolicy(TYPE);
        int before = policies.priority(original);
        JsonNode copy = PolicyCalls.tree(central.asTenant()
                .post(PolicyCalls.POLICY + "/clone", Map.of(), original)
                .then()
                .statusCode(201)
                .extract()
                .response());
        assertThat(copy.path("priority").asInt()).isEqualTo(1);
        assertThat(policies.priority(original)).isEqualTo(before + 1);
        policies.delete(copy.path("id").asText());
    }

    @Test
    @Tag("write")
    void everyTypeHasItsOwnPriorities() {
        String other = policies.createPolicy("application-control");
        int before = policies.priority(other);
        policies.createPolicy(TYPE, Map.of("priority", 1));
        assertThat(policies.priority(other)).isEqualTo(before);
    }

    @Test
    @Tag("write")
    void aPeripheralControlPolicyThatOthersMoveCountsAsChanged() {
        assertThat(isChangedByAMove("peripheral-control")).isTrue();
    }

    @Test
    @Tag("write")
    void anApplicationControlPolicyThatOthersMoveDoesNotCountAsChanged() {
        assertThat(isChangedByAMove("application-control")).isFalse();
    }

    private boolean isChangedByAMove(String type) {
        String moved = policies.createPolicy(type);
        String before = policies.get(moved).path("updatedAt").asText();
        central.after(Duration.ofMinutes(1));
        policies.createPolicy(type, Map.of("priority", 1));
        return !policies.get(moved).path("updatedAt").asText().equals(before);
    }

    private List<Integer> priorities() {
        return central.asTenant().all(PolicyCalls.POLICIES + "?policyType=" + TYPE).stream()
                .map(policy -> policy.path("priority").asInt())
                .toList();
    }
}
