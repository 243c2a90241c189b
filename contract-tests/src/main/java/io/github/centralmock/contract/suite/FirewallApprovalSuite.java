package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.suite.FirewallCalls.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A registered firewall waits for the approval of an administrator, which expires after thirty days. */
@Tag("firewall")
class FirewallApprovalSuite {
    private static final String FIREWALLS = "/firewall/v1/firewalls";
    private static final String FIREWALL = FIREWALLS + "/{id}";
    private static final String ACTION = FIREWALL + "/action";
    private static final Map<String, String> APPROVE = Map.of("action", "approveManagement");

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    private final FirewallCalls firewalls = new FirewallCalls(central);

    @Test
    @Tag("disruptive")
    void anApprovedFirewallIsNoLongerPending() {
        JsonNode firewall = pending();
        approve(id(firewall))
                .then()
                .statusCode(201)
                .body("status", is("succeeded"))
                .body("action", is("approveManagement"));
        assertThat(approval(firewalls.one(id(firewall)))).isEqualTo("approvedByCustomer");
        assertThat(firewalls.eventsAt(firewall)).contains("Event::Other::RegisteredInCentral");
    }

    @Test
    @Tag("disruptive")
    void approvingAFirewallClosesItsAlert() {
        String id = id(pending());
        assertThat(firewalls.alertsAbout(id)).contains("Event::Other::WaitingForApproval");
        approve(id).then().statusCode(201);
        assertThat(firewalls.alertsAbout(id)).doesNotContain("Event::Other::WaitingForApproval");
    }

    @Test
    @Tag("disruptive")
    void approvingTwiceSucceedsAndChangesNothing() {
        String id = id(pending());
        approve(id).then().statusCode(201);
        JsonNode once = firewalls.one(id);
        approve(id).then().statusCode(201).body("status", is("succeeded"));
        assertThat(firewalls.one(id)).isEqualTo(once);
    }

    @Test
    @Tag("disruptive")
    void aPendingApprovalExpiresAfterThirtyDays() {
        JsonNode firewall = pending();
        central.after(untilExpiryOf(firewall));
        assertThat(approval(firewalls.one(id(firewall)))).isEqualTo("notApproved");
        assertThat(firewalls.eventsAt(firewall)).contains("Event::Other::ManagementApprovalExpired");
        assertThat(firewalls.alertsAbout(id(firewall))).doesNotContain("Event::Other::WaitingForApproval");
        approve(id(firewall)).then().statusCode(201).body("status", is("failed"));
        assertThat(approval(firewalls.one(id(firewall)))).isEqualTo("notApproved");
    }

    @Test
    @Tag("disruptive")
    void aGivenApprovalDoesNotExpire() {
        JsonNode firewall = pending();
        approve(id(firewall)).then().statusCode(201);
        central.after(untilExpiryOf(firewall));
        assertThat(approval(firewalls.one(id(firewall)))).isEqualTo("approvedByCustomer");
        assertThat(firewalls.eventsAt(firewall)).doesNotContain("Event::Other::ManagementApprovalExpired");
    }

    @Test
    @Tag("disruptive")
    void anUnknownActionIsABadRequest() {
        String id = id(firewalls.any(any -> true));
        central.asTenant().post(ACTION, Map.of("action", "reboot"), id).then().statusCode(400);
        central.asTenant().post(ACTION, Map.of(), id).then().statusCode(400);
    }

    private Response approve(String id) {
        return central.asTenant().post(ACTION, APPROVE, id);
    }

    private JsonNode pending() {
        return firewalls.any(firewall -> approval(firewall).equals("approvalPending"));
    }

    /** The time from now until one hour after the approval expires. It expires thirty days after the firewall registered. */
    private static Duration untilExpiryOf(JsonNode firewall) {
        Instant registered = Instant.parse(firewall.path("createdAt").asText());
        return Duration.between(Instant.now(), registered.plus(Duration.ofDays(30)))
                .plusHours(1);
    }

    /** Clients read {@code managingStatus}; the vendor's sample has the older name {@code managing}. */
    private static String approval(JsonNode firewall) {
        JsonNode status = firewall.path("status");
        return status.path(status.has("managingStatus") ? "managingStatus" : "managing")
                .asText();
    }
}
