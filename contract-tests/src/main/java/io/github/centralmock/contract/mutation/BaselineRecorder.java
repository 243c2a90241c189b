package io.github.centralmock.contract.mutation;

import java.util.ArrayList;
import java.util.List;

/** Changes no response, but records all of them, to find out which mutants are possible. */
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
    public ProxyResponse respond(ProxyRequest request, MutationRun run) {
        ProxyResponse original = run.upstream().send(request);
        synchronized (answers) {
            answers.add(original);
        }
        return original;
    }

    List<ProxyResponse> answers() {
        synchronized (answers) {
            return List.copyOf(answers);
        }
    }
}
