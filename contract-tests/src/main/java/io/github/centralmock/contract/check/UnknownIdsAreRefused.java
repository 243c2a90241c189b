package io.github.centralmock.contract.check;

import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.description.Parameter;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.generated.Request;
import java.util.UUID;

/** A thing that is not there is refused in the vendor's envelope. */
final class UnknownIdsAreRefused implements Probe {
    @Override
    public String name() {
        return "unknown-id";
    }

    @Override
    public boolean applies(Subject subject) {
        return subject.operation().method().equals("GET")
                && subject.operation().path().text().endsWith("}")
                && subject.operation().parameters().stream()
                        .filter(parameter -> parameter.isIn("path"))
                        .reduce((first, second) -> second)
                        .map(Parameter::schema)
                        .filter(schema -> schema.isFormat("uuid"))
                        .isPresent();
    }

    @Override
    public void run(Subject subject) throws CannotBuild {
        String path = subject.plain().request().path();
        String unknown = path.substring(0, path.lastIndexOf('/') + 1) + UUID.randomUUID();
        Request request = Requests.get(unknown, subject.plain().request().query());
        Exchange refused = subject.session().send(subject.operation(), request);
        if (refused.status() != 404) {
            subject.note(
                    name(), Kind.BEHAVIOUR, "", "status 404 for an unknown id", "status " + refused.status(), refused);
        } else {
            subject.holds(name());
        }
    }
}
