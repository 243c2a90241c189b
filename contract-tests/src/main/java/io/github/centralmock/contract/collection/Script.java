package io.github.centralmock.contract.collection;

import java.util.List;

/** What the scripts of a request do, as far as it can be read without running them. */
public record Script(List<VariableFact> sets, List<Integer> expectedStatuses, List<String> notUnderstood) {
    public static final Script NONE = new Script(List.of(), List.of(), List.of());

    public Script {
        sets = List.copyOf(sets);
        expectedStatuses = List.copyOf(expectedStatuses);
        notUnderstood = List.copyOf(notUnderstood);
    }
}
