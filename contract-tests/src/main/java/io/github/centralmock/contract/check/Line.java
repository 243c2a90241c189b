package io.github.centralmock.contract.check;

import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.drift.Deviation;
import io.github.centralmock.contract.drift.Notebook;
import io.github.centralmock.contract.generated.Accounts;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.generated.Request;
import io.github.centralmock.contract.target.TargetFailure;
import io.github.centralmock.contract.wire.Answer;
import io.github.centralmock.contract.wire.WireFailure;

/** The line to the target: an answer that does not come is a deviation, and several in a row end the run. */
final class Line {
    private static final int SILENCES = 3;

    private final Accounts accounts;
    private final Notebook notebook;
    private int silences;

    Line(Accounts accounts, Notebook notebook) {
        this.accounts = accounts;
        this.notebook = notebook;
    }

    /** Throws {@link NoAnswer} when none came. */
    Answer answer(Operation operation, Request request) throws CannotBuild {
        try {
            Answer answer = accounts.send(request.method(), request.pathAndQuery(), request.headers(), request.body());
            silences = 0;
            return answer;
        } catch (WireFailure failure) {
            String why = failure.getMessage();
            silences += failure.isSilence() ? 1 : 0;
            notebook.deviates(
                    new Deviation(operation, "answer-complete", Kind.BEHAVIOUR, 0, "", "an answer", why, null, "", 1));
            if (silences >= SILENCES) {
                throw new TargetFailure("the target does not answer any more: " + why);
            }
            throw new NoAnswer(why);
        }
    }
}
