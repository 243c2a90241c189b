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

/** Adds generated tenants, and spreads generated machines evenly over them. */
final class GeneratedTenants {
    private static final int MOST_PEOPLE = 200;

    private final Draft estate;
    private final AccountReader accounts;

    GeneratedTenants(Draft estate, AccountReader accounts) {
        this.estate = estate;
        this.accounts = accounts;
    }

    /** Without tenants of their own, the machines go to the tenants that the file has. */
    void add(List<TenantDraft> existing, int tenants, int endpoints) {
        Set<String> taken = existing.stream().map(TenantDraft::name).collect(Collectors.toSet());
        List<TenantDraft> goals = new ArrayList<>();
        for (int number = 0; goals.size() < tenants; number++) {
            String name = Invented.company(estate.seed(), number);
            if (!taken.contains(name)) {
                goals.add(tenant(number, name));
            }
        }
        if (goals.isEmpty()) {
            goals.addAll(existing);
        }
        for (int i = 0; i < goals.size(); i++) {
            int share = endpoints / goals.size() + (i < endpoints % goals.size() ? 1 : 0);
            new Generator(goals.get(i)).add(Math.min(MOST_PEOPLE, share / 2), share);
            FirstFindings.enter(estate.state(), goals.get(i).id(), estate.seed(), estate.now());
        }
    }

    private TenantDraft tenant(int number, String name) {
        String region = Regions.all().get(number % Regions.all().size());
        String id = estate.derived("generated/" + number);
        String domain = Invented.domain(name);
        String contact = Invented.person(estate.seed(), name + "/contact");
        TenantBuilder tenant = new TenantBuilder(id, name, region)
                .contact(Invented.splitName(contact).put("email", Invented.address(contact, domain)));
        accounts.own(tenant);
        estate.state().put(Accounts.ROOT, Accounts.TENANTS, Document.of(id, tenant.tree()));
        new CredentialReader(estate).derive(id, name, region);
        TenantSetup.fill(estate.state(), id, estate.seed(), estate.now());
        return new TenantDraft(estate, id, name, domain);
    }
}
