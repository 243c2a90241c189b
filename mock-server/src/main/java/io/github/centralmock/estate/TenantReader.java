package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.account.Regions;
import io.github.centralmock.model.account.Tenant;
import io.github.centralmock.model.account.TenantBuilder;
import io.github.centralmock.model.setup.TenantSetup;
import io.github.centralmock.world.Credential.AccountKind;
import java.util.List;

/** Reads one tenant with all its sections. */
final class TenantReader {
    private final EstateBuilder estate;
    private final AccountReader accounts;
    private final NameIndex names = new NameIndex("tenant");

    TenantReader(EstateBuilder estate, AccountReader accounts) {
        this.estate = estate;
        this.accounts = accounts;
    }

    TenantContext read(YamlSection item) {
        String name = item.text("name");
        String region = item.oneOf("region", "us01", Regions.all());
        requireAgreement(item, region);
        ObjectNode tree = account(item, name, region);
        names.add(item, "name", name, tree);
        estate.put(Accounts.ROOT, Accounts.TENANTS, tree);
        String id = tree.path("id").asText();
        new CredentialReader(estate).read(item, AccountKind.TENANT, id, name, region);
        String domain = item.text("domain", FakeData.domain(name));
        TenantContext tenant = new TenantContext(estate, id, name, domain);
        readContents(item, tenant);
        item.rejectUnknown();
        return tenant;
    }

    private static void requireAgreement(YamlSection item, String region) {
        String right = Regions.geographyOf(region);
        String given = item.text("geography", right);
        if (!given.equals(right)) {
            item.addError("geography", "must be " + right + " for region " + region + ", not " + given);
        }
    }

    private ObjectNode account(YamlSection item, String name, String region) {
        TenantBuilder tenant = new TenantBuilder(estate.id(item, Accounts.TENANTS, "tenants/" + name), name, region)
                .billedBy(item.oneOf("billing", "usage", List.of("usage", "trial", "term")))
                .contact(ContactReader.read(item.section("contact"), name, estate.seed()));
        accounts.setOwner(tenant);
        accounts.organizations()
                .resolve(item, "organization")
                .ifPresent(owner -> tenant.ownedBy(
                        AccountKind.ORGANIZATION, owner.path("id").asText()));
        ObjectNode tree = tenant.tree();
        tree.put("showAs", item.text("showAs", name));
        tree.put("status", item.oneOf("status", "active", List.of("active", "suspended", "canceled")));
        if (item.has("externalIds")) {
            tree.set("externalIds", Json.array(item.texts("externalIds")));
        }
        for (String product : item.texts("products")) {
            tree.withArray("products").addObject().put("code", product);
        }
        if (item.has("exclusionsManagedBy")) {
            String manager = item.oneOf("exclusionsManagedBy", "partner", List.of("partner", "organization"));
            tree.put(Tenant.EXCLUSIONS_MANAGED_BY, manager);
        }
        mark(item, "unmanaged", tree, Accounts.UNMANAGED);
        mark(item, "settingUp", tree, Tenant.SETTING_UP);
        mark(item, "dataLossPrevention", tree, Tenant.DATA_LOSS_PREVENTION);
        return tree;
    }

    private static void mark(YamlSection item, String key, ObjectNode tree, String member) {
        if (item.flag(key, false)) {
            tree.put(member, true);
        }
    }

    private static void readContents(YamlSection item, TenantContext tenant) {
        UserReader people = new UserReader(tenant);
        people.readGroups(item);
        people.read(item);
        new AdminReader(tenant.estate()).readTenant(item, tenant);
        TenantSetup.fill(
                tenant.estate().state(),
                tenant.id(),
                tenant.estate().seed(),
                tenant.estate().now());
        SettingsReader settings = new SettingsReader(tenant);
        settings.readSwitches(item);
        EndpointReader endpoints = new EndpointReader(tenant);
        endpoints.readGroups(item);
        endpoints.read(item);
        FirewallReader firewalls = new FirewallReader(tenant);
        firewalls.readGroups(item);
        firewalls.read(item);
        YamlSection generate = item.section("generate");
        new TenantGenerator(tenant).add(generate.integer("people", 0), generate.integer("endpoints", 0));
        generate.rejectUnknown();
        settings.read(item);
        new PolicyReader(tenant).read(item);
        new EventReader(tenant).read(item);
        DefaultDetections.enter(
                tenant.estate().state(),
                tenant.id(),
                tenant.estate().seed(),
                tenant.estate().now());
    }
}
