package io.github.centralmock.http.step;

import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Fields;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.http.Step;
import java.util.ArrayList;
import java.util.List;

/** Obeys {@code fields} wherever the operation has it: narrows the answer to what the client asked for. */
public final class AnswerFields implements Step {
    @Override
    public Reply take(Call call, Next next) {
        List<String> fields = call.sentFields();
        Reply reply = next.proceed(call);
        if (fields.isEmpty()) {
            return reply;
        }
        List<String> wanted = new ArrayList<>(fields);
        wanted.addAll(call.operation().alwaysAnswered());
        return Fields.pick(reply, wanted);
    }
}
