package io.github.centralmock.contract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What scanning, isolation and intrusion prevention leave alone. */
final class ExclusionSection {
    private static final String SCANNING = "/endpoint/v1/settings/exclusions/scanning";
    private static final String ISOLATION = "/endpoint/v1/settings/exclusions/isolation";
    private static final String INTRUSION_PREVENTION = "/endpoint/v1/settings/exclusions/intrusion-prevention";

    private final Recording recording;

    ExclusionSection(Recording recording) {
        this.recording = recording;
    }

    void write() {
        recording.lists().all(SCANNING, "").forEach(this::scanning);
        recording.lists().all(ISOLATION, "").forEach(item -> traffic(item, ISOLATION, "exclusions.isolation"));
        recording
                .lists()
                .all(INTRUSION_PREVENTION, "")
                .forEach(item -> traffic(item, INTRUSION_PREVENTION, "exclusions.intrusionPrevention"));
    }

    private void scanning(JsonNode item) {
        AllowedTokens words = new AllowedTokens(SCANNING);
        String type = words.token(item, "/type").orElse("");
        if (type.isEmpty()) {
            recording.leftOut().add("a scanning exclusion of a type that is not described");
            return;
        }
        ObjectNode thing = recording.add("exclusions.scanning").put("type", type);
        String value = item.path("value").asText("");
        thing.put(
                "value",
                type.equals("web")
                        ? recording.disguise().domain(value)
                        : recording.disguise().text(value));
        recording.id(item, thing);
        words.token(item, "/scanMode").ifPresent(mode -> thing.put("scanMode", mode));
        recording.text(item, "comment", thing, "comment");
        if (item.path("lockedByManagingAccount").asBoolean(false)) {
            thing.put("locked", true);
        }
    }

    private void traffic(JsonNode item, String list, String section) {
        ObjectNode thing = recording.add(section);
        new AllowedTokens(list).token(item, "/direction").ifPresent(direction -> thing.put("direction", direction));
        for (String ports : List.of("localPorts", "remotePorts")) {
            item.path(ports).forEach(port -> thing.withArray(ports).add(port.asInt()));
        }
        ArrayNode addresses = thing.arrayNode();
        item.path("remoteAddresses")
                .forEach(address -> addresses.add(AddressText.replaced(address.asText(), recording.replacements())));
        if (!addresses.isEmpty()) {
            thing.set("remoteAddresses", addresses);
        }
        String comment = recording.disguise().text(item.path("comment").asText(""));
        if (!comment.isEmpty()) {
            thing.put("comment", recording.labels(section).give(item.path("id").asText(), comment));
        }
    }
}
