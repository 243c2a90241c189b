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

/** The effect of an accepted write must be visible: a read shows what was created, changed, started or deleted. */
public final class WriteVisibilityProbe implements Probe {
    @Override
    public String name() {
        return "write-shows";
    }

    @Override
    public boolean applies(OperationUnderTest subject) {
        return !subject.isRead() && !subject.operation().isTokenEndpoint();
    }

    @Override
    public void run(OperationUnderTest subject) throws RequestNotPossibleException {
        CheckSession session = subject.session();
        requireAllowed(subject);
        new Preconditions(session).prepare(subject.operation());
        RequestVariants variants = new RequestVariants(session, subject.operation());
        String reason = "";
        Exchange unobserved = null;
        WriteBudget budget = new WriteBudget(session, subject.operation());
        for (int i = 0; i < RequestVariants.COUNT && !budget.isSpent(); i++) {
            Optional<PreparedRequest> request;
            try {
                request = variants.get(i);
                if (request.isPresent()) {
                    session.permit(request.get());
                }
            } catch (RequestNotPossibleException exception) {
                reason = exception.getMessage();
                continue;
            }
            if (request.filter(budget::allows).isPresent()) {
                WriteOutcome outcome = sendVariant(subject, request.get());
                budget.record(request.get(), outcome.exchange().isSuccess());
                if (outcome.isShown()) {
                    subject.addPassed(name());
                    return;
                }
                if (outcome.exchange().isSuccess()) {
                    unobserved = outcome.exchange();
                }
                reason = outcome.exchange().isSuccess()
                        ? reason
                        : "answered " + outcome.exchange().status();
            }
        }
        if (unobserved == null) {
            throw new RequestNotPossibleException(reason);
        }
        if (!session.isSandbox() && !reason.isEmpty()) {
            throw new RequestNotPossibleException(
                    "accepted, but a variant with a visible effect was not sent: " + reason);
        }
        Optional<String> unobservable = UnobservableWrites.reason(subject.operation());
        if (unobservable.isPresent()) {
            throw new RequestNotPossibleException(unobservable.get());
        }
        if (WriteBudget.isNamed(session, unobserved.request())) {
            throw new RequestNotPossibleException("accepted, but the resource may have had this value before");
        }
        subject.report(name(), Kind.BEHAVIOUR, "", "a read shows an effect", "no read shows an effect", unobserved);
    }

    /** Checks the permission first, so that no unnecessary request is sent. */
    private static void requireAllowed(OperationUnderTest subject) throws RequestNotPossibleException {
        ApiOperation write = subject.operation();
        RiskLimit needed = OperationRisk.of(write.method(), write.path().text());
        if (!subject.session().world().target().allows(needed)) {
            throw new RequestNotPossibleException(
                    needed == RiskLimit.WRITE ? "writes are not allowed" : "disruptive calls are not allowed");
        }
    }

    private record WriteOutcome(Exchange exchange, boolean isShown) {}

    private static WriteOutcome sendVariant(OperationUnderTest subject, PreparedRequest request)
            throws RequestNotPossibleException {
        CheckSession session = subject.session();
        StateSnapshot snapshot = new StateSnapshot(session);
        Map<String, String> before = snapshot.take(subject.operation(), request);
        UnrelatedChanges unrelated = UnrelatedChanges.of(session, subject.operation(), request);
        Exchange write = session.send(subject.operation(), request);
        if (write.status() == 501) {
            throw new RequestNotPossibleException(session.world().target().notModelled(write.answer()));
        }
        if (!write.isSuccess()) {
            return new WriteOutcome(write, false);
        }
        subject.setAcceptedWrite(request);
        // Check a started job first, because the other reads may start jobs too.
        boolean isChecked = new WriteEffects(session).check(write);
        unrelated.check(write);
        Map<String, String> after = snapshot.take(subject.operation(), request);
        boolean hasChanged = !before.equals(after);
        checkDeletedFlag(subject, write, hasChanged);
        return new WriteOutcome(write, isChecked || hasChanged);
    }

    /** Reports a response that says false although the resource existed and was deleted. */
    private static void checkDeletedFlag(OperationUnderTest subject, Exchange write, boolean hasChanged) {
        for (String member : List.of("deleted", "removed")) {
            JsonNode flag = write.body().path(member);
            if (hasChanged && write.request().method().equals("DELETE") && flag.isBoolean() && !flag.asBoolean()) {
                String expected = "true for a resource that existed";
                subject.report("delete-shows", Kind.BEHAVIOUR, "/" + member, expected, "false", write);
            }
        }
    }
}
