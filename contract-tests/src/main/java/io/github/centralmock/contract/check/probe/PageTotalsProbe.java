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

/** With {@code pageTotal} the list counts its items and pages as a walk does. */
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
        ListPages all = subject.all();
        if (!all.isWhole()) {
            throw new RequestNotPossibleException("the list is too long to be counted");
        }
        Exchange first = subject.ask(asking(Map.of()));
        boolean isRight = agrees(subject, all.items().size(), first);
        Optional<Map<String, String>> second =
                second(subject, first, all.items().size());
        if (isRight && second.isPresent()) {
            isRight = agrees(subject, all.items().size(), subject.ask(asking(second.get())));
        }
        if (isRight) {
            subject.holds(name());
        }
    }

    private static Map<String, String> asking(Map<String, String> page) {
        Map<String, String> criteria = new LinkedHashMap<>();
        criteria.put("pageTotal", "true");
        criteria.put("pageSize", "2");
        criteria.putAll(page);
        return criteria;
    }

    /** What leads to the second page; empty when there is none. */
    private static Optional<Map<String, String>> second(OperationUnderTest subject, Exchange first, int count) {
        String key = first.body().path("pages").path("nextKey").asText("");
        if (subject.operation().pagingStyle().equals("offset")) {
            return Optional.of(Map.of("page", "2")).filter(page -> count > 2);
        }
        return key.isEmpty() ? Optional.empty() : Optional.of(Map.of("pageFromKey", key));
    }

    private boolean agrees(OperationUnderTest subject, int count, Exchange page) {
        JsonNode pages = page.body().path("pages");
        boolean isCounted = pages.path("items").asInt(-1) == count;
        int divided = Math.max(1, (count + 1) / 2);
        boolean isDivided = pages.path("total").asInt(-1) == divided;
        if (!pages.has("items") && !pages.has("total")) {
            note(subject, "total", "totals when pageTotal asks for them", page);
        } else if (!isCounted && pages.has("items")) {
            note(subject, "items", "the number of items that a walk finds, " + count, page);
        } else if (!isDivided && pages.has("total")) {
            note(subject, "total", "the number of pages of two that a walk finds, " + divided, page);
        } else {
            return true;
        }
        return false;
    }

    private void note(OperationUnderTest subject, String member, String expected, Exchange page) {
        JsonNode there = page.body().path("pages").path(member);
        String seen = there.isIntegralNumber() ? there.asText() : ValueRedactor.said(there);
        subject.note(name(), Kind.PAGING, "/pages/" + member, expected, seen, page);
    }
}
