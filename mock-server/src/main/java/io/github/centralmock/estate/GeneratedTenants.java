package io.github.centralmock.estate;

import io.github.centralmock.engine.Accounts;
import io.github.centralmock.model.account.Regions;
import io.github.centralmock.model.account.TenantBuilder;
import io.github.centralmock.model.setup.TenantSetup;
import io.github.centralmock.store.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds generated tenants and distributes generated endpoints evenly over them. */
final class GeneratedTenants {
    private static final int MOST_USERS = 200;

    private final EstateBuilder estate;
    private final AccountReader accounts;

    GeneratedTenants(EstateBuilder estate, AccountReader accounts) {
        this.estate = estate;
        this.accounts = accounts;
    }

    /** Without generated tenants, the endpoints are added to the tenants of the file. */
    void add(List<TenantContext> existing, int tenants, int endpoints) {
        Set<String> taken = existing.stream().map(TenantContext::name).collect(Collectors.toSet());
        List<TenantContext> goals = new ArrayList<>();
        for (int number = 0; goals.size() < tenants; number++) {
            String name = FakeData.companyName(estate.seed(), number);
            if (!taken.contains(name)) {
                goals.add(tenant(number, name));
            }
        }
        if (goals.isEmpty()) {
            goals.addAll(existing);
        }
        for (int i = 0; i < goals.size(); i++) {
            int share = endpoints / goals.size() + (i < endpoints % goals.size() ? 1 : 0);
            new TenantGenerator(goals.get(i)).add(Math.min(MOST_USERS, share / 2), share);
            DefaultDetections.enter(estate.state(), goals.get(i).id(), estate.seed(), estate.now());
        }
    }

    private TenantContext tenant(int number, String name) {
        String region = Regions.all().get(number % Regions.all().size());
        String id = estate.deriveId("generated/" + number);
        String domain = FakeData.domain(name);
        String contact = FakeData.fullName(estate.seed(), name + "/contact");
        TenantBuilder tenant = new TenantBuilder(id, name, region)
                .contact(FakeData.splitName(contact).put("email", FakeData.emailAddress(contact, domain)));
        accounts.setOwner(tenant);
        estate.state().put(Accounts.ROOT, Accounts.TENANTS, Document.of(id, tenant.tree()));
        new CredentialReader(estate).derive(id, name, region);
        TenantSetup.fill(estate.state(), id, estate.seed(), estate.now());
        return new TenantContext(estate, id, name, domain);
    }
}
