package io.github.centralmock.contract.check.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.check.session.ListPages;
import io.github.centralmock.contract.check.session.OperationUnderTest;
import io.github.centralmock.contract.openapi.ValueRedactor;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** With {@code pageTotal} the totals match the number of items and pages of the list. */
public final class PageTotalsProbe implements Probe {
    @Override
    public String name() {
        return "paging-total";
    }

    @Override
    public boolean isAboutPages() {
        return true;
    }

    @Override
    public boolean applies(OperationUnderTest subject) {
        return subject.isPaged() && subject.parameter("pageTotal").isPresent();
    }

    @Override
    public void run(OperationUnderTest subject) throws RequestNotPossibleException {
        ListPages all = subject.allPages();
        if (!all.isWhole()) {
            throw new RequestNotPossibleException("the list has too many pages");
        }
        Exchange first = subject.send(withTotals(Map.of()));
        boolean isRight = checkTotals(subject, all.items().size(), first);
        Optional<Map<String, String>> second =
                secondPage(subject, first, all.items().size());
        if (isRight && second.isPresent()) {
            isRight = checkTotals(subject, all.items().size(), subject.send(withTotals(second.get())));
        }
        if (isRight) {
            subject.addPassed(name());
        }
    }

    private static Map<String, String> withTotals(Map<String, String> page) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("pageTotal", "true");
        parameters.put("pageSize", "2");
        parameters.putAll(page);
        return parameters;
    }

    /** The parameters of the second page; empty if there is none. */
    private static Optional<Map<String, String>> secondPage(OperationUnderTest subject, Exchange first, int count) {
        String key = first.body().path("pages").path("nextKey").asText("");
        if (subject.operation().pagingStyle().equals("offset")) {
            return Optional.of(Map.of("page", "2")).filter(page -> count > 2);
        }
        return key.isEmpty() ? Optional.empty() : Optional.of(Map.of("pageFromKey", key));
    }

    private boolean checkTotals(OperationUnderTest subject, int count, Exchange page) {
        JsonNode pages = page.body().path("pages");
        boolean isItemCountRight = pages.path("items").asInt(-1) == count;
        int pageCount = Math.max(1, (count + 1) / 2);
        boolean isPageCountRight = pages.path("total").asInt(-1) == pageCount;
        if (!pages.has("items") && !pages.has("total")) {
            report(subject, "total", "totals, because pageTotal is true", page);
        } else if (!isItemCountRight && pages.has("items")) {
            report(subject, "items", "the number of items on all pages, " + count, page);
        } else if (!isPageCountRight && pages.has("total")) {
            report(subject, "total", "the number of pages with two items each, " + pageCount, page);
        } else {
            return true;
        }
        return false;
    }

    private void report(OperationUnderTest subject, String member, String expected, Exchange page) {
        JsonNode total = page.body().path("pages").path(member);
        String seen = total.isIntegralNumber() ? total.asText() : ValueRedactor.said(total);
        subject.report(name(), Kind.PAGING, "/pages/" + member, expected, seen, page);
    }
}
