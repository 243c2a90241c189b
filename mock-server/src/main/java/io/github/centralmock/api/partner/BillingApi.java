package io.github.centralmock.api.partner;

import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Listing;
import io.github.centralmock.engine.Records;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.account.Tenant;
import io.github.centralmock.store.State;
import io.github.centralmock.store.Transaction;
import io.github.centralmock.world.Credential.AccountKind;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** The monthly usage of a partner's tenants, counted from their current data. */
public final class BillingApi implements ApiRoutes {
    private final Listing usage =
            Listing.from(BillingApi::lines).where("contactEmail").where("accountId");

    @Override
    public void addTo(Routes at) {
        at.get("/partner/v1/billing/usage/{year}/{month}", usage);
    }

    /** @throws ApiException 404 for a month without data: one to come, or one before there was anything to bill */
    private static Records lines(Call call) {
        YearMonth month = month(call);
        if (month.isAfter(YearMonth.from(call.now().atZone(ZoneOffset.UTC)))) {
            throw ApiException.notFound();
        }
        Records lines = new Records(Transaction.on(State.EMPTY), call.account(), "usage");
        call.records(Accounts.ROOT, Accounts.TENANTS).stream()
                .map(Tenant::new)
                .filter(tenant -> tenant.isOwnedBy(AccountKind.PARTNER, call.account()))
                .filter(tenant -> tenant.billingType().equals("usage"))
                .forEach(tenant -> new TenantUsage(call, tenant, month).addTo(lines));
        if (lines.size() == 0) {
            throw ApiException.notFound();
        }
        return lines;
    }

    private static YearMonth month(Call call) {
        try {
            return YearMonth.of(Integer.parseInt(call.path("year")), Integer.parseInt(call.path("month")));
        } catch (DateTimeException | NumberFormatException e) {
            throw ApiException.notFound();
        }
    }
}
