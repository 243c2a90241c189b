package io.github.centralmock.http.filter;

import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Response;
import io.github.centralmock.http.RequestFilter;
import io.github.centralmock.world.Credential;
import io.github.centralmock.world.JournalEntry;
import java.time.Instant;
import java.util.List;

/** Keeps what was asked and what was answered in the journal of the call's world. */
public final class WriteJournal implements RequestFilter {
    @Override
    public Response filter(Call call, FilterChain next) {
        Instant at = call.now();
        Response reply = next.proceed(call);
        long micros = (System.nanoTime() - call.request().startedNanos()) / 1_000;
        call.world().journal().add(id -> entry(id, at, call, reply, micros));
        return reply;
    }

    private static JournalEntry entry(long id, Instant at, Call call, Response reply, long micros) {
        Credential caller = call.caller();
        return new JournalEntry(
                id,
                at,
                call.request().method(),
                call.request().path(),
                call.request().rawQuery(),
                call.route() == null ? null : call.operation().id(),
                call.account(),
                caller == null ? null : caller.clientId(),
                reply.status(),
                micros,
                call.world().id(),
                List.copyOf(call.findings()));
    }
}
