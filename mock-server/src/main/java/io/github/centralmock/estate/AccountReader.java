package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.account.TenantBuilder;
import io.github.centralmock.model.setup.PartnerSetup;
import io.github.centralmock.world.Credential.AccountKind;
import java.util.Optional;

/** Reads who stands above the tenants: the partner, and the organizations. */
final class AccountReader {
    private final Draft estate;
    private final Names organizations = new Names("organization");
    private Optional<ObjectNode> partner = Optional.empty();

    AccountReader(Draft estate) {
        this.estate = estate;
    }

    void read(Item file) {
        if (file.has("partner")) {
            Item item = file.item("partner");
            ObjectNode tree = account(item, AccountKind.PARTNER, Accounts.PARTNERS);
            partner = Optional.of(tree);
            new AdminReader(estate).readPartner(item, tree.path("id").asText());
            PartnerSetup.fill(estate.state(), tree.path("id").asText(), estate.seed());
            item.noMore();
        }
        for (Item item : file.items("organizations", "name")) {
            ObjectNode tree = account(item, AccountKind.ORGANIZATION, Accounts.ORGANIZATIONS);
            organizations.add(item, "name", tree.path("name").asText(), tree);
            item.noMore();
        }
    }

    private ObjectNode account(Item item, AccountKind kind, String collection) {
        String name = item.text("name");
        ObjectNode tree = Json.object("id", estate.id(item, collection, kind.token() + "/" + name), "name", name);
        tree.set("contact", ContactReader.read(item.item("contact"), name, estate.seed()));
        estate.put(Accounts.ROOT, collection, tree);
        new CredentialReader(estate).read(item, kind, tree.path("id").asText(), name, "");
        return tree;
    }

    /** Gives the tenant to the partner, when the estate has one. */
    void own(TenantBuilder tenant) {
        partner.ifPresent(
                owner -> tenant.ownedBy(AccountKind.PARTNER, owner.path("id").asText()));
    }

    Names organizations() {
        return organizations;
    }
}
