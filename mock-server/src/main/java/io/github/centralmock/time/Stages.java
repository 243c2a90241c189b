package io.github.centralmock.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The statuses that a piece of work passes through as time goes by, e.g. {@code pending}, after 30 s {@code finished}. */
public final class Stages {
    private record Stage(Duration after, String status) {}

    private final List<Stage> stages;

    private Stages(List<Stage> stages) {
        this.stages = stages;
    }

    public static Stages startingWith(String status) {
        return new Stages(List.of(new Stage(Duration.ZERO, status)));
    }

    /** Adds the status that holds from {@code after} the start on; stages are added in the order of their times. */
    public Stages then(Duration after, String status) {
        List<Stage> longer = new ArrayList<>(stages);
        longer.add(new Stage(after, status));
        return new Stages(List.copyOf(longer));
    }

    /** The status at {@code now} of what began at {@code start}. */
    public String at(Instant start, Instant now) {
        String status = stages.get(0).status();
        for (Stage stage : stages) {
            if (!now.isBefore(start.plus(stage.after()))) {
                status = stage.status();
            }
        }
        return status;
    }
}
