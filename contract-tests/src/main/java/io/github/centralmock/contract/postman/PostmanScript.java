package io.github.centralmock.contract.postman;

import java.util.List;

/**
 * The effects of the scripts of a request. The scripts are parsed, not executed.
 *
 * @param sets the variables that the scripts set
 * @param expectedStatuses the statuses that the scripts test for
 * @param notUnderstood the parts of the scripts that the reader does not support
 */
public record PostmanScript(List<VariableAssignment> sets, List<Integer> expectedStatuses, List<String> notUnderstood) {
    public static final PostmanScript NONE = new PostmanScript(List.of(), List.of(), List.of());

    public PostmanScript {
        sets = List.copyOf(sets);
        expectedStatuses = List.copyOf(expectedStatuses);
        notUnderstood = List.copyOf(notUnderstood);
    }
}
