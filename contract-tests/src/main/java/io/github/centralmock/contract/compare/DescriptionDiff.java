package io.github.centralmock.contract.compare;

import io.github.centralmock.contract.collection.Example;
import io.github.centralmock.contract.collection.PostmanRequest;
import io.github.centralmock.contract.compare.Change.Part;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.description.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a request of a collection shows of an operation that the description does not say, and parameters that only the
 * description has. Members that only the description has are no difference: examples need not show everything.
 */
final class DescriptionDiff {
    /** Described once for the whole API, and sent by all its requests. */
    private static final Set<String> IDENTITY =
            Set.of("x-tenant-id", "x-partner-id", "x-organization-id", "authorization");

    private final Operation operation;
    private final Set<Change> changes = new LinkedHashSet<>();

    private DescriptionDiff(Operation operation) {
        this.operation = operation;
    }

    static List<Change> between(Operation operation, PostmanRequest request) {
        DescriptionDiff diff = new DescriptionDiff(operation);
        Shape shown = Shapes.of(request);
        diff.parameters(shown);
        if (!request.body().isNone()) {
            operation
                    .requestSchema()
                    .ifPresent(schema -> diff.unknown(Part.BODY, "", shown.body(), new DescribedPlaces(schema)));
        }
        for (Example example : request.examples()) {
            diff.answer(example.code(), shown);
        }
        return new ArrayList<>(diff.changes);
    }

    private void parameters(Shape shown) {
        Set<String> described = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Parameter parameter : operation.parameters()) {
            boolean isShown = parameter.isIn("query") || parameter.isIn("header");
            if (isShown && !IDENTITY.contains(parameter.name().toLowerCase(Locale.ROOT))) {
                described.add(parameter.in() + " " + parameter.name());
            }
        }
        Set<String> sent = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sent.addAll(shown.parameters());
        sent.stream()
                .filter(name -> !described.contains(name))
                .forEach(name -> changes.add(new Change(Part.PARAMETER, name, "", name)));
        described.stream()
                .filter(name -> !sent.contains(name))
                .forEach(name -> changes.add(new Change(Part.PARAMETER, name, name, "")));
    }

    private void answer(int status, Shape shown) {
        if (!operation.isDocumented(status)) {
            changes.add(new Change(Part.STATUS, String.valueOf(status), "", String.valueOf(status)));
        } else {
            operation
                    .responseSchema(status)
                    .ifPresent(schema ->
                            unknown(Part.FIELD, status + " ", shown.answer(status), new DescribedPlaces(schema)));
        }
    }

    private void unknown(Part part, String prefix, Places shown, DescribedPlaces described) {
        shown.kinds().forEach((place, kinds) -> {
            if (!described.know(place)) {
                changes.add(new Change(part, prefix + place, "", String.join(" or ", kinds)));
            }
        });
    }
}
