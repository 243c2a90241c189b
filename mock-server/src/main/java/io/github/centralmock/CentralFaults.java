package io.github.centralmock;

import io.github.centralmock.world.FaultRule;
import io.github.centralmock.world.Faults;
import java.util.List;

/** The faults of a world. The first one that matches a request and is not used up takes effect. */
public final class CentralFaults {
    private final Faults faults;

    CentralFaults(Faults faults) {
        this.faults = faults;
    }

    /** For requests with this method and path; {@code *} in the path matches any characters. */
    public FaultMatch on(String method, String path) {
        return any().method(method).path(path);
    }

    /** For requests of this operation, by its id in the API description, such as {@code listEndpoints}. */
    public FaultMatch operation(String operationId) {
        return any().operation(operationId);
    }

    /** For all requests. */
    public FaultMatch any() {
        return new FaultMatch(faults, new FaultRule.Match(null, null, null, null, null));
    }

    /** All that are there, the used up ones too, in the order in which they are tried. */
    public List<CentralFault> all() {
        return faults.all().stream().map(rule -> new CentralFault(faults, rule)).toList();
    }

    /** Removes all. */
    public void clear() {
        faults.clear();
    }
}
