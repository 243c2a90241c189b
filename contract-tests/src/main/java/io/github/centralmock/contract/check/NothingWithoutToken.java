package io.github.centralmock.contract.check;

import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.generated.Request;

/** Nobody gets an answer without a token. Writes are tried so in sandboxes only. */
final class NothingWithoutToken implements Probe {
    @Override
    public String name() {
        return "no-token";
    }

    @Override
    public boolean applies(Subject subject) {
        boolean isToken = TokensAreGuarded.isAbout(subject.operation());
        return !isToken && (subject.reads() || subject.session().isSandbox());
    }

    @Override
    public void run(Subject subject) throws CannotBuild {
        Request request = subject.anyRequest();
        Exchange refused = subject.session().sendUnsigned(subject.operation(), request);
        if (refused.status() == 501) {
            throw new CannotBuild(subject.session().world().target().notModelled(refused.answer()));
        }
        if (refused.status() != 401) {
            subject.note(
                    name(), Kind.BEHAVIOUR, "", "status 401 without a token", "status " + refused.status(), refused);
        } else {
            subject.holds(name());
        }
    }
}
