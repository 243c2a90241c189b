package io.github.centralmock.contract.check.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.check.session.OperationUnderTest;
import io.github.centralmock.contract.openapi.ValueRedactor;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import java.util.List;
import java.util.Map;

/** {@code pages} repeats the size and number asked for, and no page is longer than its size. */
public final class PageMetadataProbe implements Probe {
    @Override
    public String name() {
        return "page-rules";
    }

    @Override
    public boolean isAboutPages() {
        return true;
    }

    @Override
    public boolean applies(OperationUnderTest subject) {
        return subject.isPaged() && !subject.operation().pagingStyle().equals("cursor");
    }

    @Override
    public void run(OperationUnderTest subject) throws RequestNotPossibleException {
        Exchange page = subject.ask(Map.of("pageSize", "1"));
        if (!page.isSuccess()) {
            throw new RequestNotPossibleException("answered " + page.status());
        }
        JsonNode pages = page.body().path("pages");
        boolean isFine = true;
        if (pages.path("size").asInt(1) != 1) {
            note(subject, "/pages/size", "the page size that was asked for, 1", said(pages.path("size")), page);
            isFine = false;
        }
        int items = OperationUnderTest.itemsOf(page).orElse(List.of()).size();
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

    private void note(OperationUnderTest subject, String place, String expected, String seen, Exchange page) {
        subject.note(name(), Kind.PAGING, place, expected, seen, page);
    }

    private static String said(JsonNode number) {
        return number.isIntegralNumber() ? number.asText() : ValueRedactor.said(number);
    }
}
