package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Finding.Kind;
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
        boolean isDivided = pages.path("total").asInt(-1) == Math.max(1, (count + 1) / 2);
        if (!pages.has("items") && !pages.has("total")) {
            subject.note(name(), Kind.PAGING, "/pages/total", "totals when pageTotal asks for them", page);
        } else if (!isCounted && pages.has("items")) {
            subject.note(name(), Kind.PAGING, "/pages/items", "the number of items that a walk finds", page);
        } else if (!isDivided && pages.has("total")) {
            subject.note(name(), Kind.PAGING, "/pages/total", "the number of pages that a walk finds", page);
        } else {
            subject.holds(name());
        }
    }
}
