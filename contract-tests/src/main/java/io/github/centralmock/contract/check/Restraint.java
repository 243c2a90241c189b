package io.github.centralmock.contract.check;

import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.generated.Request;
import java.util.HashSet;
import java.util.Set;

/** How often one write is tried where its effect stays, and how seldom on a thing that a person named. */
final class Restraint {
    private static final int MOST = 3;

    private final Session session;
    private final Operation write;
    private final Set<String> sent = new HashSet<>();
    private int accepted;
    private boolean hasNamed;

    Restraint(Session session, Operation write) {
        this.session = session;
        this.write = write;
    }

    /** Whether a request is about a thing that a person named, and that the run cannot make anew. */
    static boolean isNamed(Session session, Request request) {
        String text = request.path() + " " + request.body();
        return !session.world().target().named().namedIn(text).isEmpty();
    }

    /** Whether a request may be tried: on a named thing none a second time. */
    boolean allows(Request request) {
        return !isNamed(session, request) || !sent.contains(request.pathAndQuery() + request.body());
    }

    void sent(Request request, boolean isAccepted) {
        sent.add(request.pathAndQuery() + request.body());
        accepted += isAccepted ? 1 : 0;
        hasNamed |= isNamed(session, request);
    }

    /** Refused tries count too on a named thing, and there one is enough of a write that would not show anyway. */
    boolean isSpent() {
        if (hasNamed) {
            return sent.size() >= MOST
                    || accepted > 0 && Untraceable.reason(write).isPresent();
        }
        return !session.isSandbox() && accepted >= MOST;
    }
}
