package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.description.Shape;
import io.github.centralmock.contract.generated.CannotBuild;
import java.util.Map;

/** With {@code pageTotal} the list counts its items and pages as a walk does. */
final class TotalsAgree implements Probe {
    @Override
    public String name() {
        return "paging-total";
    }

    @Override
    public boolean applies(Subject subject) {
        return subject.isPaged() && subject.parameter("pageTotal").isPresent();
    }

    @Override
    public void run(Subject subject) throws CannotBuild {
        Walk all = subject.all();
        if (!all.isWhole()) {
            throw new CannotBuild("the list is too long to be counted");
        }
        int count = all.items().size();
        Exchange page = subject.ask(Map.of("pageTotal", "true", "pageSize", "2"));
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
            subject.holds(name());
        }
    }

    private void note(Subject subject, String member, String expected, Exchange page) {
        JsonNode there = page.body().path("pages").path(member);
        String seen = there.isIntegralNumber() ? there.asText() : Shape.said(there);
        subject.note(name(), Kind.PAGING, "/pages/" + member, expected, seen, page);
    }
}
