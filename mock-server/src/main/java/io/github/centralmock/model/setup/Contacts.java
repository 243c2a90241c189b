package io.github.centralmock.model.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.Json;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.Transaction;

/** The person an account was opened for: its {@code contact}, which becomes its first super administrator. */
final class Contacts {
    private Contacts() {}

    /** The contact with first name, last name and e-mail address, made up where the account does not name them. */
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
