package io.github.centralmock.contract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Records the exclusions from scanning, isolation and intrusion prevention. */
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
        AllowedTokens allowedTokens = new AllowedTokens(SCANNING);
        String type = allowedTokens.token(item, "/type").orElse("");
        if (type.isEmpty()) {
            recording.leftOut().add("a scanning exclusion of a type that is not described");
            return;
        }
        ObjectNode estateItem = recording.add("exclusions.scanning").put("type", type);
        String value = item.path("value").asText("");
        estateItem.put(
                "value",
                type.equals("web")
                        ? recording.pseudonymizer().domain(value)
                        : recording.pseudonymizer().text(value));
        recording.id(item, estateItem);
        allowedTokens.token(item, "/scanMode").ifPresent(mode -> estateItem.put("scanMode", mode));
        recording.text(item, "comment", estateItem, "comment");
        if (item.path("lockedByManagingAccount").asBoolean(false)) {
            estateItem.put("locked", true);
        }
    }

    private void traffic(JsonNode item, String list, String section) {
        ObjectNode estateItem = recording.add(section);
        new AllowedTokens(list)
                .token(item, "/direction")
                .ifPresent(direction -> estateItem.put("direction", direction));
        for (String ports : List.of("localPorts", "remotePorts")) {
            item.path(ports).forEach(port -> estateItem.withArray(ports).add(port.asInt()));
        }
        ArrayNode addresses = estateItem.arrayNode();
        item.path("remoteAddresses")
                .forEach(address -> addresses.add(AddressText.pseudonymize(address.asText(), recording.pseudonyms())));
        if (!addresses.isEmpty()) {
            estateItem.set("remoteAddresses", addresses);
        }
        String comment = recording.pseudonymizer().text(item.path("comment").asText(""));
        if (!comment.isEmpty()) {
            estateItem.put(
                    "comment",
                    recording.itemNames(section).assign(item.path("id").asText(), comment));
        }
    }
}
