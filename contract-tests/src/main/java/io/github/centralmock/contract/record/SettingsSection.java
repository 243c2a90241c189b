package io.github.centralmock.contract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Records the settings of a tenant: allowed and blocked items, websites, peripherals and exploit mitigation. */
final class SettingsSection {
    private static final String SETTINGS = "/endpoint/v1/settings/";
    private static final String PERIPHERALS = SETTINGS + "peripheral-control/peripherals";
    private static final String APPLICATIONS = SETTINGS + "exploit-mitigation/applications";
    private static final String TLS_EXCLUSIONS = SETTINGS + "web-control/tls-decryption/excluded-websites";
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
                .all(TLS_EXCLUSIONS, "")
                .forEach(site -> recording.leftOut().add("a website that is excluded from TLS decryption"));
        recording
                .lists()
                .all("/endpoint/v1/software/comments", "")
                .forEach(comment -> recording.leftOut().add("a comment on a software package"));
    }

    private void migration(JsonNode state) {
        if (state.path("enabled").isBoolean()) {
            ObjectNode estateItem = recording.head().putObject("migration");
            estateItem.put("enabled", state.path("enabled").asBoolean());
            recording.ago(state.path("expiresAt")).ifPresent(until -> estateItem.put("until", until));
        }
    }

    private void file(JsonNode item, String section) {
        JsonNode properties = item.path("properties");
        ObjectNode estateItem = recording.add(section);
        recording.id(item, estateItem);
        new AllowedTokens(SETTINGS + (section.equals("allowedItems") ? "allowed-items" : "blocked-items"))
                .token(item, "/type")
                .ifPresent(type -> estateItem.put("type", type));
        List.of("fileName", "path", "certificateSigner")
                .forEach(member -> recording.text(properties, member, estateItem, member));
        if (properties.path("sha256").asText().matches("[0-9a-fA-F]{64}")) {
            estateItem.put(
                    "sha256",
                    recording.pseudonyms().hex(properties.path("sha256").asText()));
        }
        recording.text(item, "comment", estateItem, "comment");
        recording
                .itemNames("people")
                .of(item.at("/originPerson/id").asText())
                .ifPresent(user -> estateItem.put("person", user));
        recording
                .itemNames("endpoints")
                .of(item.at("/originEndpoint/id").asText())
                .ifPresent(host -> estateItem.put("endpoint", host));
        recording.ago(item.path("createdAt")).ifPresent(ago -> estateItem.put("at", ago));
    }

    private void blockedAddress(JsonNode item) {
        ObjectNode estateItem = recording.add("blockedAddresses");
        estateItem.put("address", AddressText.pseudonymize(item.path("item").asText(), recording.pseudonyms()));
        recording.id(item, estateItem);
        recording.ago(item.path("createdAt")).ifPresent(ago -> estateItem.put("at", ago));
        recording.ago(item.path("blockedUntil")).ifPresent(until -> estateItem.put("until", until));
    }

    private void localSite(JsonNode site) {
        ObjectNode estateItem = recording.add("localSites");
        estateItem.put("url", recording.pseudonymizer().domain(site.path("url").asText()));
        recording.id(site, estateItem);
        if (site.path("categoryId").isInt()) {
            estateItem.put("categoryId", site.path("categoryId").asInt());
        }
        site.path("tags")
                .forEach(tag -> estateItem
                        .withArray("tags")
                        .add(recording.pseudonymizer().text(tag.asText())));
        recording.text(site, "comment", estateItem, "comment");
    }

    private void peripheral(JsonNode device) {
        recording
                .itemNames("endpoints")
                .of(device.at("/lastEndpoint/id").asText())
                .ifPresentOrElse(
                        host -> peripheral(device, host),
                        () -> recording.leftOut().add("a peripheral of an unknown endpoint"));
    }

    private void peripheral(JsonNode device, String host) {
        AllowedTokens allowedTokens = new AllowedTokens(PERIPHERALS);
        ObjectNode estateItem = recording.add("peripherals");
        estateItem.put(
                "model",
                recording
                        .itemNames("peripherals")
                        .assign(
                                device.path("id").asText(),
                                recording
                                        .pseudonymizer()
                                        .text(device.path("model").asText())));
        recording.id(device, estateItem);
        estateItem.put("on", host);
        allowedTokens.token(device, "/type").ifPresent(type -> estateItem.put("type", type));
        allowedTokens.token(device, "/lastActionTaken").ifPresent(action -> estateItem.put("action", action));
        recording.ago(device.path("lastSeenAt")).ifPresent(ago -> estateItem.put("lastSeen", ago));
    }

    private void exploit(JsonNode exploit) {
        recording
                .itemNames("endpoints")
                .of(exploit.at("/lastEndpoint/id").asText())
                .ifPresentOrElse(
                        host -> exploit(exploit, host),
                        () -> recording.leftOut().add("an exploit on an unknown endpoint"));
    }

    private void exploit(JsonNode exploit, String host) {
        ObjectNode estateItem = recording.add("detectedExploits");
        recording.text(exploit, "description", estateItem, "description");
        recording.id(exploit, estateItem);
        estateItem.put(
                "thumbprint",
                recording.pseudonyms().hex(exploit.path("thumbprint").asText()));
        estateItem.put("on", host);
        recording.ago(exploit.path("lastSeenAt")).ifPresent(ago -> estateItem.put("at", ago));
    }

    /** Records a custom application. Applications that Sophos detects are the same for every tenant. */
    private void application(JsonNode application) {
        String path = application.path("paths").path(0).asText("");
        if (application.path("type").asText().equals("custom") && !path.isEmpty()) {
            ObjectNode estateItem = recording.add("exploitMitigation");
            estateItem.put("path", recording.pseudonymizer().text(path));
            recording.id(application, estateItem);
            for (int i = 1; i < application.path("paths").size(); i++) {
                recording.leftOut().add("an additional path of an application under exploit mitigation");
            }
        }
    }
}
