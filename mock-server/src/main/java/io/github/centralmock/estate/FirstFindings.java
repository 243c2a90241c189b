package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.engine.Ids;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.settings.DetectedExploit;
import io.github.centralmock.model.settings.Peripheral;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a tenant's computers have met before the mock starts, unless its estate file says: peripherals, two exploits. */
public final class FirstFindings {
    private record Device(String type, String model, String modelId, String action) {}

    private static final List<Device> DEVICES = List.of(
            new Device(
                    "removableStorage", "Example USB Flash Drive", "USBSTOR\\DISK&VEN_EXAMPLE&PROD_FLASH", "blocked"),
            new Device("mtp", "Example Phone", "USB\\VID_0E5A&PID_0001", "readOnly"),
            new Device("bluetooth", "Example Headset", "BTHENUM\\DEV_02005E100001", "allowed"),
            new Device("wireless", "Example Wireless Adapter", "USB\\VID_0E5A&PID_0002", "alertedOnly"),
            new Device("opticalDrive", "Example DVD Recorder", "SCSI\\CDROM&VEN_EXAMPLE&PROD_DVDRW", "allowed"));

    private static final List<String> EXPLOITS = List.of(
            "'Lockdown' exploit prevented in Microsoft Word", "'HeapSpray' exploit prevented in Adobe Acrobat Reader");

    private FirstFindings() {}

    /** To be called when the tenant's endpoints are there; a tenant without computers has met nothing. */
    public static void enter(Transaction state, String tenantId, long seed, Instant now) {
        List<JsonNode> computers = state.documents(tenantId, Collections.ENDPOINTS).stream()
                .map(Document::tree)
                .filter(endpoint -> endpoint.path("type").asText().equals("computer"))
                .limit(DEVICES.size())
                .toList();
        Records peripherals = new Records(state, tenantId, Peripheral.COLLECTION);
        if (!computers.isEmpty() && peripherals.size() == 0) {
            enterPeripherals(peripherals, computers, seed, now);
        }
        Records exploits = new Records(state, tenantId, DetectedExploit.COLLECTION);
        if (!computers.isEmpty() && exploits.size() == 0) {
            enterExploits(exploits, computers, seed, now);
        }
    }

    private static void enterPeripherals(Records peripherals, List<JsonNode> computers, long seed, Instant now) {
        for (int i = 0; i < DEVICES.size(); i++) {
            Device device = DEVICES.get(i);
            Instant last = now.minus(Duration.ofHours(5 + 31L * i));
            Peripheral.of(device.type(), device.model(), device.modelId())
                    .lastUsedOn(computers.get(i % computers.size()), device.action())
                    .seen(last.minus(Duration.ofDays(20)), last)
                    .enter(peripherals, id(seed, peripherals, device.model()));
        }
    }

    /** The second exploit was met twice. */
    private static void enterExploits(Records exploits, List<JsonNode> computers, long seed, Instant now) {
        for (int i = 0; i < EXPLOITS.size(); i++) {
            String description = EXPLOITS.get(i);
            String id = id(seed, exploits, description);
            String thumbprint = (id + id(seed, exploits, id)).replace("-", "");
            for (int time = 0; time <= i; time++) {
                Instant at = now.minus(Duration.ofHours(60 - 20L * time));
                JsonNode computer = computers.get((i + time) % computers.size());
                DetectedExploit.stopped(exploits, id, thumbprint, description, computer, at);
            }
        }
    }

    private static String id(long seed, Records of, String name) {
        return Ids.uuid(seed, of.account() + "/finding/" + name).toString();
    }
}
