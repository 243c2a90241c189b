package io.github.centralmock.contract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What a tenant lets through, what it stops, and which devices it has met. */
final class SettingsSection {
    private static final String SETTINGS = "/endpoint/v1/settings/";
    private static final String PERIPHERALS = SETTINGS + "peripheral-control/peripherals";
    private static final String APPLICATIONS = SETTINGS + "exploit-mitigation/applications";
    private static final String UNDECRYPTED = SETTINGS + "web-control/tls-decryption/excluded-websites";
    private static final String EXPLOITS = SETTINGS + "exploit-mitigation/detected-exploits";

    private final Recording recording;

    SettingsSection(Recording recording) {
        this.recording = recording;
    }

    void write() {
        JsonNode tamperProtection = recording.lists().one(SETTINGS + "tamper-protection");
        if (tamperProtection.path("enabled").isBoolean()) {
            recording
                    .head()
                    .put("tamperProtection", tamperProtection.path("enabled").asBoolean());
        }
        migration(recording.lists().one(SETTINGS + "migration"));
        recording.lists().all(SETTINGS + "allowed-items", "").forEach(item -> file(item, "allowedItems"));
        recording.lists().all(SETTINGS + "blocked-items", "").forEach(item -> file(item, "blockedItems"));
        recording.lists().all(SETTINGS + "blocked-addresses", "").forEach(this::blockedAddress);
        recording.lists().all(SETTINGS + "web-control/local-sites", "").forEach(this::localSite);
        recording.lists().all(PERIPHERALS, "").forEach(this::peripheral);
        recording.lists().all(EXPLOITS, "").forEach(this::exploit);
        recording.lists().all(APPLICATIONS, "").forEach(this::application);
        recording
                .lists()
                .all(UNDECRYPTED, "")
                .forEach(site -> recording.leftOut().add("a website that is excluded from TLS decryption"));
        recording
                .lists()
                .all("/endpoint/v1/software/comments", "")
                .forEach(comment -> recording.leftOut().add("a comment on a software package"));
    }

    private void migration(JsonNode state) {
        if (state.path("enabled").isBoolean()) {
            ObjectNode thing = recording.head().putObject("migration");
            thing.put("enabled", state.path("enabled").asBoolean());
            recording.ago(state.path("expiresAt")).ifPresent(until -> thing.put("until", until));
        }
    }

    private void file(JsonNode item, String section) {
        JsonNode properties = item.path("properties");
        ObjectNode thing = recording.add(section);
        recording.id(item, thing);
        new AllowedTokens(SETTINGS + (section.equals("allowedItems") ? "allowed-items" : "blocked-items"))
                .token(item, "/type")
                .ifPresent(type -> thing.put("type", type));
        List.of("fileName", "path", "certificateSigner")
                .forEach(member -> recording.text(properties, member, thing, member));
        if (properties.path("sha256").asText().matches("[0-9a-fA-F]{64}")) {
            thing.put(
                    "sha256",
                    recording.replacements().hex(properties.path("sha256").asText()));
        }
        recording.text(item, "comment", thing, "comment");
        recording
                .labels("people")
                .of(item.at("/originPerson/id").asText())
                .ifPresent(person -> thing.put("person", person));
        recording
                .labels("endpoints")
                .of(item.at("/originEndpoint/id").asText())
                .ifPresent(host -> thing.put("endpoint", host));
        recording.ago(item.path("createdAt")).ifPresent(ago -> thing.put("at", ago));
    }

    private void blockedAddress(JsonNode item) {
        ObjectNode thing = recording.add("blockedAddresses");
        thing.put("address", AddressText.replaced(item.path("item").asText(), recording.replacements()));
        recording.id(item, thing);
        recording.ago(item.path("createdAt")).ifPresent(ago -> thing.put("at", ago));
        recording.ago(item.path("blockedUntil")).ifPresent(until -> thing.put("until", until));
    }

    private void localSite(JsonNode site) {
        ObjectNode thing = recording.add("localSites");
        thing.put("url", recording.disguise().domain(site.path("url").asText()));
        recording.id(site, thing);
        if (site.path("categoryId").isInt()) {
            thing.put("categoryId", site.path("categoryId").asInt());
        }
        site.path("tags")
                .forEach(tag -> thing.withArray("tags").add(recording.disguise().text(tag.asText())));
        recording.text(site, "comment", thing, "comment");
    }

    private void peripheral(JsonNode device) {
        recording
                .labels("endpoints")
                .of(device.at("/lastEndpoint/id").asText())
                .ifPresentOrElse(
                        host -> peripheral(device, host),
                        () -> recording.leftOut().add("a peripheral of an unknown endpoint"));
    }

    private void peripheral(JsonNode device, String host) {
        AllowedTokens words = new AllowedTokens(PERIPHERALS);
        ObjectNode thing = recording.add("peripherals");
        thing.put(
                "model",
                recording
                        .labels("peripherals")
                        .give(
                                device.path("id").asText(),
                                recording.disguise().text(device.path("model").asText())));
        recording.id(device, thing);
        thing.put("on", host);
        words.token(device, "/type").ifPresent(type -> thing.put("type", type));
        words.token(device, "/lastActionTaken").ifPresent(action -> thing.put("action", action));
        recording.ago(device.path("lastSeenAt")).ifPresent(ago -> thing.put("lastSeen", ago));
    }

    private void exploit(JsonNode exploit) {
        recording
                .labels("endpoints")
                .of(exploit.at("/lastEndpoint/id").asText())
                .ifPresentOrElse(
                        host -> exploit(exploit, host),
                        () -> recording.leftOut().add("an exploit on an unknown endpoint"));
    }

    private void exploit(JsonNode exploit, String host) {
        ObjectNode thing = recording.add("detectedExploits");
        recording.text(exploit, "description", thing, "description");
        recording.id(exploit, thing);
        thing.put(
                "thumbprint",
                recording.replacements().hex(exploit.path("thumbprint").asText()));
        thing.put("on", host);
        recording.ago(exploit.path("lastSeenAt")).ifPresent(ago -> thing.put("at", ago));
    }

    /** Those that the vendor detects are everybody's. */
    private void application(JsonNode application) {
        String path = application.path("paths").path(0).asText("");
        if (application.path("type").asText().equals("custom") && !path.isEmpty()) {
            ObjectNode thing = recording.add("exploitMitigation");
            thing.put("path", recording.disguise().text(path));
            recording.id(application, thing);
            for (int i = 1; i < application.path("paths").size(); i++) {
                recording.leftOut().add("a further path of an application under exploit mitigation");
            }
        }
    }
}
