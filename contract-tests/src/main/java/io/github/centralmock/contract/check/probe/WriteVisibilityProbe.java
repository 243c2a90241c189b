package io.github.centralmock.contract.check.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.check.session.CheckSession;
import io.github.centralmock.contract.check.session.OperationUnderTest;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.request.PreparedRequest;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import io.github.centralmock.contract.sut.OperationRisk;
import io.github.centralmock.contract.sut.RiskLimit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A write that was accepted shows: what was created, changed, ordered or deleted is so when it is read. */
public final class WriteVisibilityProbe implements Probe {
    @Override
    public String name() {
        return "write-shows";
    }

    @Override
    public boolean applies(OperationUnderTest subject) {
        return !subject.reads() && !subject.operation().isTokenEndpoint();
    }

    @Override
    public void run(OperationUnderTest subject) throws RequestNotPossibleException {
        CheckSession session = subject.session();
        requireAllowed(subject);
        new Preconditions(session).prepare(subject.operation());
        RequestVariants attempts = new RequestVariants(session, subject.operation());
        String reason = "";
        Exchange untraced = null;
        WriteBudget restraint = new WriteBudget(session, subject.operation());
        for (int i = 0; i < RequestVariants.COUNT && !restraint.isSpent(); i++) {
            Optional<PreparedRequest> request;
            try {
                request = attempts.number(i);
                if (request.isPresent()) {
                    session.permit(request.get());
                }
            } catch (RequestNotPossibleException notThisOne) {
                reason = notThisOne.getMessage();
                continue;
            }
            if (request.filter(restraint::allows).isPresent()) {
                WriteOutcome outcome = attempt(subject, request.get());
                restraint.sent(request.get(), outcome.exchange().isSuccess());
                if (outcome.isShown()) {
                    subject.holds(name());
                    return;
                }
                if (outcome.exchange().isSuccess()) {
                    untraced = outcome.exchange();
                }
                reason = outcome.exchange().isSuccess()
                        ? reason
                        : "answered " + outcome.exchange().status();
            }
        }
        if (untraced == null) {
            throw new RequestNotPossibleException(reason);
        }
        if (!session.isSandbox() && !reason.isEmpty()) {
            throw new RequestNotPossibleException("accepted, but what would show was not tried: " + reason);
        }
        Optional<String> why = UnobservableWrites.reason(subject.operation());
        if (why.isPresent()) {
            throw new RequestNotPossibleException(why.get());
        }
        if (WriteBudget.isNamed(session, untraced.request())) {
            throw new RequestNotPossibleException("accepted, but the thing may have been so before");
        }
        subject.note(name(), Kind.BEHAVIOUR, "", "an effect that a read shows", "no read shows any", untraced);
    }

    /** Before anything is asked that only a write would need. */
    private static void requireAllowed(OperationUnderTest subject) throws RequestNotPossibleException {
        ApiOperation write = subject.operation();
        RiskLimit needed = OperationRisk.of(write.method(), write.path().text());
        if (!subject.session().world().target().allows(needed)) {
            throw new RequestNotPossibleException(
                    needed == RiskLimit.WRITE ? "writes are not allowed" : "disruptive calls are not allowed");
        }
    }

    private record WriteOutcome(Exchange exchange, boolean isShown) {}

    private static WriteOutcome attempt(OperationUnderTest subject, PreparedRequest request)
            throws RequestNotPossibleException {
        CheckSession session = subject.session();
        StateSnapshot traces = new StateSnapshot(session);
        Map<String, String> before = traces.around(subject.operation(), request);
        UnrelatedChanges bystanders = UnrelatedChanges.of(session, subject.operation(), request);
        Exchange write = session.send(subject.operation(), request);
        if (write.status() == 501) {
            throw new RequestNotPossibleException(session.world().target().notModelled(write.answer()));
        }
        if (!write.isSuccess()) {
            return new WriteOutcome(write, false);
        }
        subject.wrote(request);
        // An order is followed first: the reads around it may make orders of their own.
        boolean isDecided = new WriteEffects(session).judge(write);
        bystanders.judge(write);
        Map<String, String> after = traces.around(subject.operation(), request);
        boolean hasShown = !before.equals(after);
        denied(subject, write, hasShown);
        return new WriteOutcome(write, isDecided || hasShown);
    }

    /** An answer that says of what was there, and is gone now, that nothing was deleted. */
    private static void denied(OperationUnderTest subject, Exchange write, boolean hasShown) {
        for (String member : List.of("deleted", "removed")) {
            JsonNode said = write.body().path(member);
            if (hasShown && write.request().method().equals("DELETE") && said.isBoolean() && !said.asBoolean()) {
                String expected = "true for a thing that was there";
                subject.note("delete-shows", Kind.BEHAVIOUR, "/" + member, expected, "false", write);
            }
        }
    }
}
