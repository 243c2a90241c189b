package io.github.centralmock.contract.mutation;

import java.util.ArrayList;
import java.util.List;

/** No lie at all: remembers what was truly answered, to find out which lies could be told. */
final class BaselineRecorder implements Mutator {
    private final List<ProxyResponse> answers = new ArrayList<>();

    @Override
    public String kind() {
        return "none";
    }

    @Override
    public String place() {
        return "";
    }

    @Override
    public ProxyResponse answer(ProxyRequest request, MutationRun trial) {
        ProxyResponse truth = trial.upstream().send(request);
        synchronized (answers) {
            answers.add(truth);
        }
        return truth;
    }

    List<ProxyResponse> answers() {
        synchronized (answers) {
            return List.copyOf(answers);
        }
    }
}
