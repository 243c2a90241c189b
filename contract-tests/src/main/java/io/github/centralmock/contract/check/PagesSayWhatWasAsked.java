package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.generated.CannotBuild;
import java.util.List;
import java.util.Map;

/** {@code pages} repeats the size and number asked for, and no page is longer than its size. */
final class PagesSayWhatWasAsked implements Probe {
    @Override
    public String name() {
        return "page-rules";
    }

    @Override
    public boolean applies(Subject subject) {
        return subject.isPaged() && !subject.operation().pagingStyle().equals("cursor");
    }

    @Override
    public void run(Subject subject) throws CannotBuild {
        Exchange page = subject.ask(Map.of("pageSize", "1"));
        if (!page.isSuccess()) {
            throw new CannotBuild("answered " + page.status());
        }
        JsonNode pages = page.body().path("pages");
        boolean isFine = true;
        if (pages.path("size").asInt(1) != 1) {
            subject.note(name(), Kind.PAGING, "/pages/size", "the page size that was asked for", page);
            isFine = false;
        }
        if (Subject.itemsOf(page).orElse(List.of()).size() > 1) {
            subject.note(name(), Kind.PAGING, "/items", "no more items than the page size", page);
            isFine = false;
        }
        if (pages.has("current") && pages.path("current").asInt() != 1) {
            subject.note(name(), Kind.PAGING, "/pages/current", "the page that was asked for", page);
            isFine = false;
        }
        if (isFine) {
            subject.holds(name());
        }
    }
}
