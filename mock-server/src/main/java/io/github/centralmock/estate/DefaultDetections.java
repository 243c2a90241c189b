package io.github.centralmock.estate;

import io.github.centralmock.engine.Ids;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The peripherals and exploits that the computers of a tenant detected before the start, if its estate file has none. */
final class DefaultDetections {
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

    private DefaultDetections() {}

    /** Call this after the tenant has its endpoints. A tenant without computers gets no detections. */
    static void enter(Transaction state, String tenantId, long seed, Instant now) {
        List<Endpoint> computers = state.documents(tenantId, CollectionNames.ENDPOINTS).stream()
                .map(Endpoint::new)
                .filter(Endpoint::isComputer)
                .limit(DEVICES.size())
                .toList();
        Records peripherals = new Records(state, tenantId, CollectionNames.PERIPHERALS);
        if (!computers.isEmpty() && peripherals.size() == 0) {
            enterPeripherals(peripherals, computers, seed, now);
        }
        Records exploits = new Records(state, tenantId, CollectionNames.DETECTED_EXPLOITS);
        if (!computers.isEmpty() && exploits.size() == 0) {
            enterExploits(exploits, computers, seed, now);
        }
    }

    private static void enterPeripherals(Records peripherals, List<Endpoint> computers, long seed, Instant now) {
        for (int i = 0; i < DEVICES.size(); i++) {
            Device device = DEVICES.get(i);
            Instant last = now.minus(Duration.ofHours(5 + 31L * i));
            new PeripheralBuilder(device.type(), device.model(), device.modelId())
                    .lastUsedOn(computers.get(i % computers.size()), device.action())
                    .seen(last.minus(Duration.ofDays(20)), last)
                    .enter(peripherals, id(seed, peripherals, device.model()));
        }
    }

    /** The second exploit was detected twice. */
    private static void enterExploits(Records exploits, List<Endpoint> computers, long seed, Instant now) {
        for (int i = 0; i < EXPLOITS.size(); i++) {
            String description = EXPLOITS.get(i);
            String id = id(seed, exploits, description);
            String thumbprint = (id + id(seed, exploits, id)).replace("-", "");
            for (int time = 0; time <= i; time++) {
                Instant at = now.minus(Duration.ofHours(60 - 20L * time));
                Endpoint computer = computers.get((i + time) % computers.size());
                DetectedExploits.add(exploits, id, thumbprint, description, computer, at);
            }
        }
    }

    private static String id(long seed, Records of, String name) {
        return Ids.uuid(seed, of.account() + "/finding/" + name).toString();
    }
}
