package io.github.centralmock.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The usage of a partner's tenants in a month, which depends on their endpoints and firewalls. */
@Tag("partner")
class BillingSuite {
    private static final String USAGE = "/partner/v1/billing/usage/{year}/{month}";
    private static final String TENANTS = "/partner/v1/tenants";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    private final YearMonth thisMonth = YearMonth.now(ZoneOffset.UTC);

    @Test
    @Tag("read")
    void everyLineNamesThePartnerAndOneOfItsTenants() {
        Set<String> tenants = central.asPartner().all(TENANTS).stream()
                .map(tenant -> tenant.path("id").asText())
                .collect(Collectors.toSet());
        YearMonth lastMonth = thisMonth.minusMonths(1);
        assertThat(lines(central.asPartner(), lastMonth)).isNotEmpty().allSatisfy(line -> {
            assertThat(line.path("partnerAccountId").asText())
                    .isEqualTo(central.asPartner().accountId());
            assertThat(tenants).contains(line.path("accountId").asText());
            assertThat(line.path("billingStartDate").asText())
                    .isEqualTo(lastMonth.atDay(1).toString());
            assertThat(line.path("billingEndDate").asText())
                    .isEqualTo(lastMonth.atEndOfMonth().toString());
        });
    }

    @Test
    @Tag("read")
    void onlyTenantsThatPayByUsageAreBilled() {
        List<String> others = central.asPartner().all(TENANTS).stream()
                .filter(tenant -> !tenant.path("billingType").asText().equals("usage"))
                .map(tenant -> tenant.path("id").asText())
                .toList();
        assertThat(Data.required(lines(central.asPartner(), thisMonth), "usage"))
                .extracting(line -> line.path("accountId").asText())
                .doesNotContainAnyElementsOf(Data.required(others, "tenants that do not pay by usage"));
    }

    @Test
    @Tag("read")
    void endpointsAreCountedByTheirType() {
        central.needsMock("a known set of licensed products");
        assertThat(billed("CIXA-MSP")).isEqualTo(endpoints("computer"));
        assertThat(billed("CIXASVR-MSP")).isEqualTo(endpoints("server"));
    }

    @Test
    @Tag("read")
    void everyFirewallHasALineWithItsSerialNumber() {
        central.needsMock("a known set of licensed products");
        List<String> serialNumbers = central.asTenant().all("/firewall/v1/firewalls").stream()
                .map(firewall -> firewall.path("serialNumber").asText())
                .toList();
        assertThat(linesOfTenant())
                .extracting(line -> line.path("accountNumberOrSerialNumber").asText())
                .containsAll(serialNumbers);
    }

    @Test
    @Tag("disruptive")
    void aDeletedComputerIsNoLongerBilled() {
        central.needsMock("a known set of licensed products");
        int before = billed("CIXA-MSP");
        central.asTenant()
                .delete("/endpoint/v1/endpoints/{id}", central.anyEndpoint("computer"))
                .then()
                .statusCode(200);
        assertThat(billed("CIXA-MSP")).isEqualTo(before - 1);
    }

    @Test
    @Tag("read")
    void pagesByKeyVisitEveryLineOnce() {
        List<JsonNode> all = lines(central.asPartner(), thisMonth);
        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(2);
        for (int size = 1; size <= 3; size++) {
            assertThat(central.asPartner()
                            .all(USAGE + "?pageSize=" + size, thisMonth.getYear(), thisMonth.getMonthValue()))
                    .isEqualTo(all);
        }
    }

    @Test
    @Tag("read")
    void linesAreFilteredByTenant() {
        List<JsonNode> linesOfOneTenant = linesOfTenant();
        assertThat(lines(central.asPartner().query("accountId", central.tenantId()), thisMonth))
                .isNotEmpty()
                .isEqualTo(linesOfOneTenant);
        central.asPartner()
                .query("accountId", CentralExtension.randomUuid())
                .get(USAGE, thisMonth.getYear(), thisMonth.getMonthValue())
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    @Tag("read")
    void linesAreFilteredByContact() {
        String email = central.asPartner()
                .read(TENANTS + "/{id}", central.tenantId())
                .at("/contact/email")
                .asText();
        assertThat(lines(central.asPartner().query("contactEmail", email), thisMonth))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line.path("contactEmail").asText()).isEqualToIgnoringCase(email));
    }

    @Test
    @Tag("read")
    void fieldsNarrowTheLines() {
        assertThat(lines(central.asPartner().query("fields", "sku,actualQuantity"), thisMonth))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.fieldNames()).toIterable().containsExactlyInAnyOrder("sku", "actualQuantity"));
    }

    @Test
    @Tag("read")
    void aFutureMonthHasNoData() {
        YearMonth later = thisMonth.plusMonths(2);
        assertRefused(404, later.getYear(), later.getMonthValue());
        central.asPartner()
                .get(USAGE, later.getYear(), later.getMonthValue())
                .then()
                .body("error", is("notFound"));
    }

    @Test
    @Tag("read")
    void aMonthBeforeTheFirstDataHasNoData() {
        assertRefused(404, 1999, 1);
    }

    @Test
    @Tag("read")
    void aMonthThatHasBegunMeanwhileHasData() {
        YearMonth later = thisMonth.plusMonths(2);
        central.after(Duration.ofDays(62));
        assertThat(lines(central.asPartner(), later)).isNotEmpty();
    }

    @Test
    @Tag("read")
    void anInvalidMonthIsABadRequest() {
        assertRefused(400, 2026, 0);
        assertRefused(400, 2026, 13);
        assertRefused(400, "this-year", 1);
        assertRefused(400, 2026, "may");
    }

    @Test
    @Tag("read")
    void aTenantCannotReadTheBillOfItsPartner() {
        central.asTenantItself()
                .header("X-Partner-ID", central.asPartner().accountId())
                .get(USAGE, thisMonth.getYear(), thisMonth.getMonthValue())
                .then()
                .statusCode(403);
    }

    private void assertRefused(int status, Object year, Object month) {
        central.asPartner().get(USAGE, year, month).then().statusCode(status);
    }

    private int billed(String productCode) {
        return linesOfTenant().stream()
                .filter(line -> line.path("productCode").asText().equals(productCode))
                .mapToInt(line -> line.path("actualQuantity").asInt())
                .sum();
    }

    private int endpoints(String type) {
        return central.asTenant().all("/endpoint/v1/endpoints?type=" + type).size();
    }

    private List<JsonNode> linesOfTenant() {
        return lines(central.asPartner(), thisMonth).stream()
                .filter(line -> line.path("accountId").asText().equals(central.tenantId()))
                .toList();
    }

    private static List<JsonNode> lines(Caller caller, YearMonth month) {
        return caller.all(USAGE, month.getYear(), month.getMonthValue());
    }
}
