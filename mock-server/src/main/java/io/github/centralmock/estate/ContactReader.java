package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import java.util.List;

/** Reads whom to talk to at an account; who is not named is invented. */
final class ContactReader {
    private static final List<String> NUMBERS = List.of("phone", "mobile", "fax");
    private static final List<String> LINES =
            List.of("address1", "address2", "address3", "city", "state", "countryCode", "postalCode");

    private ContactReader() {}

    static ObjectNode read(Item item, String account, long seed) {
        String name = item.text("name", Invented.person(seed, account + "/contact"));
        ObjectNode contact = Invented.splitName(name);
        contact.put("email", item.email("email", Invented.address(name, Invented.domain(account))));
        copy(item, NUMBERS, contact);
        Item address = item.item("address");
        ObjectNode postal = Json.object();
        copy(address, LINES, postal);
        address.noMore();
        item.noMore();
        if (!postal.isEmpty()) {
            contact.set("address", postal);
        }
        return contact;
    }

    private static void copy(Item from, List<String> members, ObjectNode to) {
        for (String member : members) {
            from.optional(member).ifPresent(text -> to.put(member, text));
        }
    }
}
