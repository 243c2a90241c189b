package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.description.Shape;
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
    public boolean isAboutPages() {
        return true;
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
            note(subject, "/pages/size", "the page size that was asked for, 1", said(pages.path("size")), page);
            isFine = false;
        }
        int items = Subject.itemsOf(page).orElse(List.of()).size();
        if (items > 1) {
            note(subject, "/items", "no more items than the page size, 1", items + " items", page);
            isFine = false;
        }
        if (pages.has("current") && pages.path("current").asInt() != 1) {
            note(subject, "/pages/current", "the page that was asked for, 1", said(pages.path("current")), page);
            isFine = false;
        }
        if (isFine) {
            subject.holds(name());
        }
    }

    private void note(Subject subject, String place, String expected, String seen, Exchange page) {
        subject.note(name(), Kind.PAGING, place, expected, seen, page);
    }

    private static String said(JsonNode number) {
        return number.isIntegralNumber() ? number.asText() : Shape.said(number);
    }
}
