package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Global tamper protection: the setting of the tenant, which this API can only read. */
@Tag("endpoint")
@Tag("read")
class GlobalTamperProtectionSuite {
    private static final String SWITCH = "/endpoint/v1/settings/tamper-protection";

    @RegisterExtension
    static final CentralExtension central = CentralExtension.freshTenant();

    @Test
    void tamperProtectionIsOnFromTheStart() {
        central.needsMock("a tenant with default settings");
        central.asTenant().get(SWITCH).then().statusCode(200).body("enabled", is(true));
    }

    @Test
    void aReadOnlyRoleMayReadTheSwitch() {
        central.as(READ_ONLY).get(SWITCH).then().statusCode(200);
    }

    @Test
    void theSwitchCannotBeChangedThroughThisPath() {
        central.needsMock("a setting that may be changed if the request is not refused");
        int status = central.asTenant().patch(SWITCH, "{\"enabled\":false}").statusCode();
        assertThat(status).isIn(404, 405);
        central.asTenant().get(SWITCH).then().statusCode(200).body("enabled", is(true));
    }
}
