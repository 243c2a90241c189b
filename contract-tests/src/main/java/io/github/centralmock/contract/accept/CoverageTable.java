package io.github.centralmock.contract.accept;

import io.github.centralmock.contract.openapi.ApiDescription;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The table of all operations as Markdown: how the mock answers, how sure the description is, which scenarios call it. */
public final class CoverageTable {
    private static final int SHOWN = 2;

    private final ApiDescriptions descriptions;
    private final MockCoverage mock;
    private final ScenarioCalls scenarios;
    private final LiveEvidence live;
    private final StringBuilder out = new StringBuilder();

    private CoverageTable(ApiDescriptions descriptions, MockCoverage mock, ScenarioCalls scenarios, LiveEvidence live) {
        this.descriptions = descriptions;
        this.mock = mock;
        this.scenarios = scenarios;
        this.live = live;
    }

    public static String write(
            ApiDescriptions descriptions, MockCoverage mock, ScenarioCalls scenarios, LiveEvidence live) {
        CoverageTable table = new CoverageTable(descriptions, mock, scenarios, live);
        table.head();
        table.sums();
        descriptions.apis().forEach(table::api);
        return table.out.toString();
    }

    private void head() {
        out.append("""
                # Coverage

                Made by `./central coverage`; do not edit. Each operation that the project describes, and

                - *mock*: `generic` is answered by the same code as others of its kind, `special` by code of its own;
                - *how sure*: `live` was proved by a run against the real service on that day, `recorded` was seen in recordings of it,
                  `documented` is as the vendor's collection or pages say, `assumed` is our decision;
                - *scenarios*: which of the contract suites call it; those that are most about it are named.

                """);
    }

    private void sums() {
        out.append(
                "| API | operations | modelled | special | live | recorded | documented | assumed | with scenarios |\n");
        out.append("|---|---|---|---|---|---|---|---|---|\n");
        descriptions.apis().forEach(api -> sum("[%s](#%s)".formatted(api.name(), api.name()), api.operations()));
        sum("all", descriptions.operations().toList());
    }

    private void sum(String name, List<ApiOperation> some) {
        out.append("| %s | %d | %d | %d |"
                .formatted(
                        name,
                        some.size(),
                        count(some, this::isModelled),
                        count(some, each -> word(each).equals("special"))));
        for (String level : List.of("live", "recorded", "documented", "assumed")) {
            out.append(" %d |".formatted(count(some, each -> each.confidence().equals(level))));
        }
        out.append(" %d |%n"
                .formatted(count(some, each -> !scenarios.of(each.id()).isEmpty())));
    }

    private static long count(List<ApiOperation> some, Predicate<ApiOperation> condition) {
        return some.stream().filter(condition).count();
    }

    private void api(ApiDescription api) {
        out.append("%n## %s%n%n| operation | call | mock | how sure | scenarios |%n|---|---|---|---|---|%n"
                .formatted(api.name()));
        api.operations()
                .forEach(operation -> out.append("| `%s` | `%s` | %s | %s | %s |%n"
                        .formatted(operation.id(), operation, word(operation), sure(operation), named(operation))));
    }

    private String word(ApiOperation operation) {
        return mock.of(operation.id(), "not modelled").replace("|", "/");
    }

    private boolean isModelled(ApiOperation operation) {
        return !word(operation).startsWith("not modelled");
    }

    private String sure(ApiOperation operation) {
        Optional<LocalDate> proved = live.live(operation.id());
        return operation.confidence() + proved.map(day -> ", " + day).orElse("");
    }

    private String named(ApiOperation operation) {
        List<String> names = scenarios.of(operation.id());
        String shown = String.join(", ", names.stream().limit(SHOWN).toList());
        return names.size() > SHOWN ? shown + " and " + (names.size() - SHOWN) + " more" : shown;
    }
}
