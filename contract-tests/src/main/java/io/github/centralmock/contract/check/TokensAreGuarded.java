package io.github.centralmock.contract.check;

import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.generated.Request;
import io.github.centralmock.contract.sample.Variant;

/** A credential gets a token, a wrong secret gets none. */
final class TokensAreGuarded implements Probe {
    static boolean isAbout(Operation operation) {
        return operation.path().text().startsWith("/api/v2/oauth2");
    }

    @Override
    public String name() {
        return "no-token";
    }

    @Override
    public boolean applies(Subject subject) {
        return isAbout(subject.operation());
    }

    @Override
    public void run(Subject subject) throws CannotBuild {
        Request good = subject.session().build(subject.operation(), Variant.SMALLEST);
        subject.session().send(subject.operation(), good);
        Request bad = new Request(
                good.method(),
                good.path(),
                good.query(),
                good.headers(),
                good.body().replaceAll("client_secret=[^&]*", "client_secret=wrong"),
                true);
        Exchange refused = subject.session().send(subject.operation(), bad);
        if (refused.isSuccess()) {
            subject.note(
                    name(), Kind.BEHAVIOUR, "", "no token for a wrong secret", "status " + refused.status(), refused);
        } else {
            subject.holds(name());
        }
    }
}
