package io.github.centralmock.contract.check;

import io.github.centralmock.contract.generated.CannotBuild;
import java.util.Map;

/** A page size that is no number may be refused or overlooked; the refusal, which every answer's rules judge, has its form. */
final class NonsenseIsRefusedInOrder implements Probe {
    @Override
    public String name() {
        return "bad-parameter";
    }

    @Override
    public boolean applies(Subject subject) {
        return subject.isPaged();
    }

    @Override
    public void run(Subject subject) throws CannotBuild {
        String size = subject.operation().pagingStyle().equals("cursor") ? "limit" : "pageSize";
        if (!subject.ask(Map.of(size, "many")).isSuccess()) {
            subject.holds(name());
        }
    }
}
