package io.github.centralmock.model.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.Json;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.Transaction;

/** The {@code contact} of an account, who becomes its first super administrator. */
final class Contacts {
    private Contacts() {}

    /** The contact with first name, last name and e-mail address, with defaults for those that the account lacks. */
    static JsonNode of(Transaction state, String accounts, String accountId) {
        ObjectNode contact = Json.object("firstName", "Account", "lastName", "Owner", "email", "owner@example.com");
        JsonNode given = state.find(Accounts.ROOT, accounts, accountId)
                .map(Document::tree)
                .orElse(MissingNode.getInstance())
                .path("contact");
        given.properties().stream()
                .filter(member ->
                        contact.has(member.getKey()) && member.getValue().isTextual())
                .forEach(member -> contact.set(member.getKey(), member.getValue()));
        return contact;
    }

    static String name(JsonNode contact) {
        return contact.path("firstName").asText() + " "
                + contact.path("lastName").asText();
    }
}
