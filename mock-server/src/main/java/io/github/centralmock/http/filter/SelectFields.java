package io.github.centralmock.http.filter;

import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Fields;
import io.github.centralmock.engine.Response;
import io.github.centralmock.http.RequestFilter;
import java.util.ArrayList;
import java.util.List;

/** Obeys {@code fields} wherever the operation has it: narrows the answer to what the client asked for. */
public final class SelectFields implements RequestFilter {
    @Override
    public Response filter(Call call, FilterChain next) {
        List<String> fields = call.sentFields();
        Response reply = next.proceed(call);
        if (fields.isEmpty()) {
            return reply;
        }
        List<String> wanted = new ArrayList<>(fields);
        wanted.addAll(call.operation().requiredResponseMembers());
        return Fields.pick(reply, wanted);
    }
}
