package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.account.TenantBuilder;
import io.github.centralmock.model.setup.PartnerSetup;
import io.github.centralmock.world.Credential.AccountKind;
import java.util.Optional;

/** Reads the accounts above the tenants: the partner and the organizations. */
final class AccountReader {
    private final EstateBuilder estate;
    private final NameIndex organizations = new NameIndex("organization");
    private Optional<ObjectNode> partner = Optional.empty();

    AccountReader(EstateBuilder estate) {
        this.estate = estate;
    }

    void read(YamlSection file) {
        if (file.has("partner")) {
            YamlSection item = file.section("partner");
            ObjectNode tree = account(item, AccountKind.PARTNER, Accounts.PARTNERS);
            partner = Optional.of(tree);
            new AdminReader(estate).readPartner(item, tree.path("id").asText());
            PartnerSetup.fill(estate.state(), tree.path("id").asText(), estate.seed());
            item.rejectUnknown();
        }
        for (YamlSection item : file.sections("organizations", "name")) {
            ObjectNode tree = account(item, AccountKind.ORGANIZATION, Accounts.ORGANIZATIONS);
            organizations.add(item, "name", tree.path("name").asText(), tree);
            item.rejectUnknown();
        }
    }

    private ObjectNode account(YamlSection item, AccountKind kind, String collection) {
        String name = item.text("name");
        ObjectNode tree = Json.object("id", estate.id(item, collection, kind.token() + "/" + name), "name", name);
        tree.set("contact", ContactReader.read(item.section("contact"), name, estate.seed()));
        estate.put(Accounts.ROOT, collection, tree);
        new CredentialReader(estate).read(item, kind, tree.path("id").asText(), name, "");
        return tree;
    }

    /** Assigns the tenant to the partner, if the estate has one. */
    void setOwner(TenantBuilder tenant) {
        partner.ifPresent(
                owner -> tenant.ownedBy(AccountKind.PARTNER, owner.path("id").asText()));
    }

    NameIndex organizations() {
        return organizations;
    }
}
