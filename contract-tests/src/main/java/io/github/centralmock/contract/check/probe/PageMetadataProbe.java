package io.github.centralmock.contract.check.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.check.session.OperationUnderTest;
import io.github.centralmock.contract.openapi.ValueRedactor;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import java.util.List;
import java.util.Map;

/** {@code pages} contains the requested size and number, and no page has more items than its size. */
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
        Exchange page = subject.send(Map.of("pageSize", "1"));
        if (!page.isSuccess()) {
            throw new RequestNotPossibleException("answered " + page.status());
        }
        JsonNode pages = page.body().path("pages");
        boolean isCorrect = true;
        if (pages.path("size").asInt(1) != 1) {
            report(subject, "/pages/size", "the requested page size, 1", describe(pages.path("size")), page);
            isCorrect = false;
        }
        int items = OperationUnderTest.itemsOf(page).orElse(List.of()).size();
        if (items > 1) {
            report(subject, "/items", "no more items than the page size, 1", items + " items", page);
            isCorrect = false;
        }
        if (pages.has("current") && pages.path("current").asInt() != 1) {
            report(subject, "/pages/current", "the requested page, 1", describe(pages.path("current")), page);
            isCorrect = false;
        }
        if (isCorrect) {
            subject.addPassed(name());
        }
    }

    private void report(OperationUnderTest subject, String place, String expected, String seen, Exchange page) {
        subject.report(name(), Kind.PAGING, place, expected, seen, page);
    }

    private static String describe(JsonNode number) {
        return number.isIntegralNumber() ? number.asText() : ValueRedactor.said(number);
    }
}
