package io.github.centralmock.estate;

import io.github.centralmock.model.siem.AgentEvent;
import java.util.List;
import java.util.Optional;

/**
 * The defaults of an event type: its text, its severity, and the alert that it raises, if any.
 *
 * @param type e.g. {@code Event::Endpoint::UpdateSuccess}
 * @param severity of the event
 * @param name of the event; {@code %h} is the host, {@code %t} the threat, {@code %p} its path, {@code %u}
 *     who was signed in, {@code %d} any other detail
 * @param category of the alert; empty for types that raise none
 * @param alertSeverity {@code low, medium} or {@code high}
 * @param description of the alert, worded like the name
 * @param actions that complete the alert
 */
record EventTemplate(
        String type,
        String group,
        String severity,
        String name,
        String category,
        String alertSeverity,
        String description,
        List<String> actions) {

    /** The subjects of alerts. */
    static final List<String> CATEGORIES =
            List.of(("azure adSync applicationControl appReputation blockListed connectivity"
                            + " cwg denc downloadReputation endpointFirewall fenc forensicSnapshot general iaas iaasAzure"
                            + " isolation malware mtr mobiles policy protection pua runtimeDetections security smc systemHealth"
                            + " uav uncategorized updating utm virt wireless xgEmail ztnaResource")
                    .split(" "));

    /** The actions of alerts. */
    static final List<String> ACTIONS = List.of(
            "acknowledge",
            "cleanPua",
            "cleanVirus",
            "authPua",
            "clearThreat",
            "clearHmpa",
            "sendMsgPua",
            "sendMsgThreat",
            "contactSupport");

    private static final String ENDPOINT = "Event::Endpoint::";
    private static final List<EventTemplate> KNOWN = List.of(
            routine(AgentEvent.REGISTERED, "New computer registered: %h"),
            routine(AgentEvent.UPDATED, "Update succeeded"),
            event("UpdateRebootRequired", "UPDATING", "low", "A restart is needed to complete an update"),
            routine(AgentEvent.SCANNED, "Scan 'Scan my computer' completed"),
            event("Reprotected", "PROTECTION", "none", "Computer re-protected: %h"),
            event("UserAutoCreated", "GROUP", "none", "New user added automatically: %d"),
            event("WebControlViolation", "WEB", "low", "'%p' blocked due to category '%d'"),
            event("WebFilteringBlocked", "WEB", "medium", "Access was blocked to '%p' because of '%t'"),
            event("Application::Blocked", "APPLICATION_CONTROL", "low", "Controlled application blocked: %d"),
            event("Device::Blocked", "PERIPHERALS", "low", "Peripheral blocked: %d"),
            dataLoss("UserAllowed", "An", "allow transfer on acceptance by user", "Allow"),
            dataLoss("UserBlocked", "A", "block transfer on refusal by user", "Block"),
            dataLoss("AutomaticallyAllowed", "An", "allow file transfer", "Allow"),
            dataLoss("AutomaticallyBlocked", "A", "block file transfer", "Block"),
            event("Threat::Detected", "MALWARE", "medium", "Malware detected: '%t' at '%p'"),
            event("Threat::CleanedUp", "MALWARE", "low", "Malware cleaned up: '%t' at '%p'"),
            event("Threat::PuaCleanedUp", "PUA", "low", "PUA cleaned up: '%t' at '%p'"),
            event("CoreDetection", "MALWARE", "medium", "Malware detected: '%t' at '%p'"),
            event("CoreClean", "MALWARE", "low", "Malware cleaned up: '%t' at '%p'"),
            event("HmpaExploitPrevented", "RUNTIME_DETECTIONS", "high", "'%d' exploit prevented in '%p'"),
            alert(
                    "Threat::CleanupFailed",
                    "MALWARE",
                    "malware",
                    "high",
                    "Manual cleanup required: '%t' at '%p'",
                    "acknowledge",
                    "cleanVirus",
                    "clearThreat"),
            alert(
                    "CoreCleanFailed",
                    "MALWARE",
                    "malware",
                    "high",
                    "Manual malware cleanup required: '%t' at '%p'",
                    "acknowledge",
                    "cleanVirus",
                    "clearThreat"),
            alert(
                    "Threat::PuaDetected",
                    "PUA",
                    "pua",
                    "medium",
                    "PUA detected: '%t' at '%p'",
                    "acknowledge",
                    "cleanPua",
                    "authPua"),
            alert(
                    "Threat::CommandAndControlDetected",
                    "RUNTIME_DETECTIONS",
                    "runtimeDetections",
                    "high",
                    "Malicious traffic detected: '%t' at '%p'",
                    "acknowledge",
                    "clearThreat"),
            alert(
                    "HmpaCryptoGuard",
                    "RUNTIME_DETECTIONS",
                    "runtimeDetections",
                    "high",
                    "Ransomware detected: '%t' at '%p'",
                    "acknowledge",
                    "clearHmpa"),
            alert("OutOfDate", "UPDATING", "updating", "medium", "Computer out of date: %h", "acknowledge"),
            alert("UpdateFailure", "UPDATING", "updating", "medium", "Failed to update: %h", "acknowledge"),
            alert("NonCompliant", "POLICY", "policy", "medium", "Policy non-compliance: %d", "acknowledge"),
            alert("NotProtected", "PROTECTION", "protection", "high", "Failed to protect computer: %h", "acknowledge"),
            alert(
                    "SavDisabled",
                    "PROTECTION",
                    "protection",
                    "high",
                    "Real time protection disabled: %h",
                    "acknowledge"),
            alert(
                    "ServiceNotRunning",
                    "PROTECTION",
                    "protection",
                    "medium",
                    "One or more Sophos services are missing or not running: %d",
                    "acknowledge"),
            alert("HeartbeatMissing", "CONNECTIVITY", "connectivity", "medium", "Missing heartbeat: %h", "acknowledge"),
            firewall("LostConnectionToSophosCentral", "high", "Firewall lost connection to Sophos Central: %h"),
            firewall("FirewallGatewayDown", "medium", "Gateway down on firewall %h: %d"),
            firewall("FirewallAdvancedThreatProtection", "high", "Advanced threat protection on firewall %h: %t"));

    private static EventTemplate routine(AgentEvent routine, String name) {
        return new EventTemplate(routine.type(), routine.group(), routine.severity(), name, "", "", "", List.of());
    }

    private static EventTemplate event(String type, String group, String severity, String name) {
        return new EventTemplate(ENDPOINT + type, group, severity, name, "", "", "", List.of());
    }

    /** Log collectors parse this text, so quotes and double spaces are exactly as in the service. */
    private static EventTemplate dataLoss(String kind, String article, String action, String verdict) {
        String name =
                article + " \u2033" + action + "\u2033 action was taken.  Username: %u  Rule names: \u2032%d\u2032"
                        + "  User action: File open  Application Name: Example Browser  Data Control action: " + verdict
                        + "  File type: Plain text (ASCII/UTF-8)  File size: 36  Source path: %p";
        return event("DataLossPrevention" + kind, "DATA_LOSS_PREVENTION", "low", name);
    }

    private static EventTemplate alert(
            String type, String group, String category, String severity, String text, String... actions) {
        return new EventTemplate(ENDPOINT + type, group, severity, text, category, severity, text, List.of(actions));
    }

    private static EventTemplate firewall(String type, String severity, String text) {
        return new EventTemplate(
                "Event::Firewall::" + type, "UTM", severity, text, "utm", severity, text, List.of("acknowledge"));
    }

    static Optional<EventTemplate> find(String type) {
        return KNOWN.stream().filter(known -> known.type.equals(type)).findFirst();
    }

    static List<String> alertTypes() {
        return KNOWN.stream()
                .filter(known -> !known.category.isEmpty())
                .map(EventTemplate::type)
                .toList();
    }

    static List<String> types() {
        return KNOWN.stream().map(EventTemplate::type).toList();
    }
}
