package io.github.centralmock.contract.mutant;

import java.util.ArrayList;
import java.util.List;

/** No lie at all: remembers what was truly answered, to find out which lies could be told. */
final class Recorder implements Mutation {
    private final List<Outgoing> answers = new ArrayList<>();

    @Override
    public String kind() {
        return "none";
    }

    @Override
    public String place() {
        return "";
    }

    @Override
    public Outgoing answer(Incoming request, Trial trial) {
        Outgoing truth = trial.upstream().send(request);
        synchronized (answers) {
            answers.add(truth);
        }
        return truth;
    }

    List<Outgoing> answers() {
        synchronized (answers) {
            return List.copyOf(answers);
        }
    }
}
