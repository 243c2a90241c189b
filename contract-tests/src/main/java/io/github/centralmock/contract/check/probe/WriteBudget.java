package io.github.centralmock.contract.check.probe;

import io.github.centralmock.contract.check.session.CheckSession;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.request.PreparedRequest;
import java.util.HashSet;
import java.util.Set;

/** How often one write is tried where its effect stays, and how seldom on a thing that a person named. */
public final class WriteBudget {
    private static final int MOST = 3;

    private final CheckSession session;
    private final ApiOperation write;
    private final Set<String> sent = new HashSet<>();
    private int accepted;
    private boolean hasNamed;

    public WriteBudget(CheckSession session, ApiOperation write) {
        this.session = session;
        this.write = write;
    }

    /** Whether a request is about a thing that a person named, and that the run cannot make anew. */
    public static boolean isNamed(CheckSession session, PreparedRequest request) {
        String text = request.path() + " " + request.body();
        return !session.world().target().named().namedIn(text).isEmpty();
    }

    /** Whether a request may be tried: on a named thing none a second time. */
    public boolean allows(PreparedRequest request) {
        return !isNamed(session, request) || !sent.contains(request.pathAndQuery() + request.body());
    }

    public void sent(PreparedRequest request, boolean isAccepted) {
        sent.add(request.pathAndQuery() + request.body());
        accepted += isAccepted ? 1 : 0;
        hasNamed |= isNamed(session, request);
    }

    /** Refused tries count too on a named thing, and there one is enough of a write that would not show anyway. */
    public boolean isSpent() {
        if (hasNamed) {
            return sent.size() >= MOST
                    || accepted > 0 && UnobservableWrites.reason(write).isPresent();
        }
        return !session.isSandbox() && accepted >= MOST;
    }
}
