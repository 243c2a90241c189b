package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.generated.Request;
import io.github.centralmock.contract.target.Effect;
import io.github.centralmock.contract.target.Permission;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A write that was accepted shows: what was created, changed, ordered or deleted is so when it is read. */
final class WritesShow implements Probe {
    @Override
    public String name() {
        return "write-shows";
    }

    @Override
    public boolean applies(Subject subject) {
        return !subject.reads() && !TokensAreGuarded.isAbout(subject.operation());
    }

    @Override
    public void run(Subject subject) throws CannotBuild {
        Session session = subject.session();
        requireAllowed(subject);
        new Preparation(session).prepare(subject.operation());
        Attempts attempts = new Attempts(session, subject.operation());
        String reason = "";
        Exchange untraced = null;
        Restraint restraint = new Restraint(session, subject.operation());
        for (int i = 0; i < Attempts.COUNT && !restraint.isSpent(); i++) {
            Optional<Request> request;
            try {
                request = attempts.number(i);
                if (request.isPresent()) {
                    session.permit(request.get());
                }
            } catch (CannotBuild notThisOne) {
                reason = notThisOne.getMessage();
                continue;
            }
            if (request.filter(restraint::allows).isPresent()) {
                Outcome outcome = attempt(subject, request.get());
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
            throw new CannotBuild(reason);
        }
        if (!session.isSandbox() && !reason.isEmpty()) {
            throw new CannotBuild("accepted, but what would show was not tried: " + reason);
        }
        Optional<String> why = Untraceable.reason(subject.operation());
        if (why.isPresent()) {
            throw new CannotBuild(why.get());
        }
        if (Restraint.isNamed(session, untraced.request())) {
            throw new CannotBuild("accepted, but the thing may have been so before");
        }
        subject.note(name(), Kind.BEHAVIOUR, "", "an effect that a read shows", "no read shows any", untraced);
    }

    /** Before anything is asked that only a write would need. */
    private static void requireAllowed(Subject subject) throws CannotBuild {
        Operation write = subject.operation();
        Permission needed = Effect.of(write.method(), write.path().text());
        if (!subject.session().world().target().allows(needed)) {
            throw new CannotBuild(
                    needed == Permission.WRITE ? "writes are not allowed" : "disruptive calls are not allowed");
        }
    }

    private record Outcome(Exchange exchange, boolean isShown) {}

    private static Outcome attempt(Subject subject, Request request) throws CannotBuild {
        Session session = subject.session();
        Traces traces = new Traces(session);
        Map<String, String> before = traces.around(subject.operation(), request);
        Bystanders bystanders = Bystanders.of(session, subject.operation(), request);
        Exchange write = session.send(subject.operation(), request);
        if (write.status() == 501) {
            throw new CannotBuild(session.world().target().notModelled(write.answer()));
        }
        if (!write.isSuccess()) {
            return new Outcome(write, false);
        }
        subject.wrote(request);
        // An order is followed first: the reads around it may make orders of their own.
        boolean isDecided = new Effects(session).judge(write);
        bystanders.judge(write);
        Map<String, String> after = traces.around(subject.operation(), request);
        boolean hasShown = !before.equals(after);
        denied(subject, write, hasShown);
        return new Outcome(write, isDecided || hasShown);
    }

    /** An answer that says of what was there, and is gone now, that nothing was deleted. */
    private static void denied(Subject subject, Exchange write, boolean hasShown) {
        for (String member : List.of("deleted", "removed")) {
            JsonNode said = write.body().path(member);
            if (hasShown && write.request().method().equals("DELETE") && said.isBoolean() && !said.asBoolean()) {
                String expected = "true for a thing that was there";
                subject.note("delete-shows", Kind.BEHAVIOUR, "/" + member, expected, "false", write);
            }
        }
    }
}
