package io.github.centralmock.model.siem;

/** The regular activities of agents: an estate and the request of a client give the same event. */
public enum AgentEvent {
    REGISTERED("Registered", "PROTECTION", "low"),
    UPDATED("UpdateSuccess", "UPDATING", "none"),
    SCANNED("SavScanComplete", "PROTECTION", "none");

    private final String type;
    private final String group;
    private final String severity;

    AgentEvent(String type, String group, String severity) {
        this.type = "Event::Endpoint::" + type;
        this.group = group;
        this.severity = severity;
    }

    public SiemEventBuilder event(String name) {
        return new SiemEventBuilder(type, group, severity, name);
    }

    public String type() {
        return type;
    }

    public String group() {
        return group;
    }

    public String severity() {
        return severity;
    }
}
