package io.github.centralmock.model.siem;

/** What agents do day by day: the same event, whether an estate tells it or a client had ordered it. */
public enum AgentRoutine {
    REGISTERED("Registered", "PROTECTION", "low"),
    UPDATED("UpdateSuccess", "UPDATING", "none"),
    SCANNED("SavScanComplete", "PROTECTION", "none");

    private final String type;
    private final String group;
    private final String severity;

    AgentRoutine(String type, String group, String severity) {
        this.type = "Event::Endpoint::" + type;
        this.group = group;
        this.severity = severity;
    }

    public SiemEvent event(String name) {
        return SiemEvent.of(type, group, severity, name);
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
