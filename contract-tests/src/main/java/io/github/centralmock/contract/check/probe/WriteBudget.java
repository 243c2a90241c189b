package io.github.centralmock.contract.check.probe;

import io.github.centralmock.contract.check.session.CheckSession;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.request.PreparedRequest;
import java.util.HashSet;
import java.util.Set;

/** Limits the number of attempts of one write outside a sandbox, especially for resources of {@code --object}. */
public final class WriteBudget {
    private static final int MAX_WRITES = 3;

    private final CheckSession session;
    private final ApiOperation write;
    private final Set<String> sent = new HashSet<>();
    private int accepted;
    private boolean hasNamed;

    public WriteBudget(CheckSession session, ApiOperation write) {
        this.session = session;
        this.write = write;
    }

    /** Whether a request is about a resource of {@code --object}, which the run cannot create again. */
    public static boolean isNamed(CheckSession session, PreparedRequest request) {
        String text = request.path() + " " + request.body();
        return !session.world().target().named().namedIn(text).isEmpty();
    }

    /** Whether a request may be sent: one about a resource of {@code --object} only once. */
    public boolean allows(PreparedRequest request) {
        return !isNamed(session, request) || !sent.contains(request.pathAndQuery() + request.body());
    }

    public void record(PreparedRequest request, boolean isAccepted) {
        sent.add(request.pathAndQuery() + request.body());
        accepted += isAccepted ? 1 : 0;
        hasNamed |= isNamed(session, request);
    }

    /**
     * Whether the limit is reached. For a resource of {@code --object}, refused attempts count too, and one accepted
     * write is enough if its effect is not visible.
     */
    public boolean isSpent() {
        if (hasNamed) {
            return sent.size() >= MAX_WRITES
                    || accepted > 0 && UnobservableWrites.reason(write).isPresent();
        }
        return !session.isSandbox() && accepted >= MAX_WRITES;
    }
}
