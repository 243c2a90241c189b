package io.github.centralmock.contract.postman;

import java.util.List;

/** What the scripts of a request do, as far as it can be read without running them. */
public record PostmanScript(List<VariableAssignment> sets, List<Integer> expectedStatuses, List<String> notUnderstood) {
    public static final PostmanScript NONE = new PostmanScript(List.of(), List.of(), List.of());

    public PostmanScript {
        sets = List.copyOf(sets);
        expectedStatuses = List.copyOf(expectedStatuses);
        notUnderstood = List.copyOf(notUnderstood);
    }
}
