package io.github.centralmock.contract.postman.diff;

import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.ApiParameter;
import io.github.centralmock.contract.postman.PostmanExample;
import io.github.centralmock.contract.postman.PostmanRequest;
import io.github.centralmock.contract.postman.diff.OperationChange.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares a request of a collection with the description of its operation. Members that only the description has are not
 * differences, because examples can be incomplete. Parameters that only the description has are differences.
 */
final class DescriptionDiff {
    /** The headers that every request of an API sends. They are not compared. */
    private static final Set<String> IDENTITY =
            Set.of("x-tenant-id", "x-partner-id", "x-organization-id", "authorization");

    private final ApiOperation operation;
    private final Set<OperationChange> changes = new LinkedHashSet<>();

    private DescriptionDiff(ApiOperation operation) {
        this.operation = operation;
    }

    static List<OperationChange> between(ApiOperation operation, PostmanRequest request) {
        DescriptionDiff diff = new DescriptionDiff(operation);
        OperationShape shown = OperationShapes.of(request);
        diff.parameters(shown);
        if (!request.body().isNone()) {
            operation
                    .requestSchema()
                    .ifPresent(schema -> diff.unknown(Part.BODY, "", shown.body(), new DescribedPaths(schema)));
        }
        for (PostmanExample example : request.examples()) {
            diff.answer(example.code(), shown);
        }
        return new ArrayList<>(diff.changes);
    }

    private void parameters(OperationShape shown) {
        Set<String> described = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (ApiParameter parameter : operation.parameters()) {
            boolean isShown = parameter.isIn("query") || parameter.isIn("header");
            if (isShown && !IDENTITY.contains(parameter.name().toLowerCase(Locale.ROOT))) {
                described.add(parameter.in() + " " + parameter.name());
            }
        }
        Set<String> sent = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sent.addAll(shown.parameters());
        sent.stream()
                .filter(name -> !described.contains(name))
                .forEach(name -> changes.add(new OperationChange(Part.PARAMETER, name, "", name)));
        described.stream()
                .filter(name -> !sent.contains(name))
                .forEach(name -> changes.add(new OperationChange(Part.PARAMETER, name, name, "")));
    }

    private void answer(int status, OperationShape shown) {
        if (!operation.isDocumented(status)) {
            changes.add(new OperationChange(Part.STATUS, String.valueOf(status), "", String.valueOf(status)));
        } else {
            operation
                    .responseSchema(status)
                    .ifPresent(schema ->
                            unknown(Part.FIELD, status + " ", shown.answer(status), new DescribedPaths(schema)));
        }
    }

    private void unknown(Part part, String prefix, JsonPaths shown, DescribedPaths described) {
        shown.kinds().forEach((place, kinds) -> {
            if (!described.contains(place)) {
                changes.add(new OperationChange(part, prefix + place, "", String.join(" or ", kinds)));
            }
        });
    }
}
