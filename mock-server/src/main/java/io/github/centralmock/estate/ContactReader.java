package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import java.util.List;

/** Reads the contact of an account. Missing values are invented. */
final class ContactReader {
    private static final List<String> NUMBERS = List.of("phone", "mobile", "fax");
    private static final List<String> LINES =
            List.of("address1", "address2", "address3", "city", "state", "countryCode", "postalCode");

    private ContactReader() {}

    static ObjectNode read(YamlSection item, String account, long seed) {
        String name = item.text("name", FakeData.fullName(seed, account + "/contact"));
        ObjectNode contact = FakeData.splitName(name);
        contact.put("email", item.email("email", FakeData.emailAddress(name, FakeData.domain(account))));
        copy(item, NUMBERS, contact);
        YamlSection address = item.section("address");
        ObjectNode postal = Json.object();
        copy(address, LINES, postal);
        address.rejectUnknown();
        item.rejectUnknown();
        if (!postal.isEmpty()) {
            contact.set("address", postal);
        }
        return contact;
    }

    private static void copy(YamlSection from, List<String> members, ObjectNode to) {
        for (String member : members) {
            from.optional(member).ifPresent(text -> to.put(member, text));
        }
    }
}
