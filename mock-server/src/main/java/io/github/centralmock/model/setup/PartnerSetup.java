package io.github.centralmock.model.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.admin.PartnerAdmin;
import io.github.centralmock.model.admin.PredefinedRoles;
import io.github.centralmock.store.Transaction;

/** What every partner has from its first day: predefined roles, and a primary administrator. */
public final class PartnerSetup {
    private PartnerSetup() {}

    /** Puts the partner's first documents. The primary administrator is the {@code contact} of its document, if any. */
    public static void fill(Transaction state, String partnerId, long seed) {
        PredefinedRoles.PARTNER.putInto(state, partnerId);
        JsonNode contact = Contacts.of(state, Accounts.PARTNERS, partnerId);
        ObjectNode profile = Json.object("name", Contacts.name(contact));
        profile.put("firstName", contact.path("firstName").asText());
        profile.put("lastName", contact.path("lastName").asText());
        PartnerAdmin.primary(state, partnerId, contact.path("email").asText(), profile, seed);
    }
}
