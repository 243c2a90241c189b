package io.github.centralmock.contract.openapi.diff;

import io.github.centralmock.contract.openapi.ApiDescription;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.diff.Difference.Aspect;
import io.github.centralmock.contract.openapi.diff.Difference.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one description departs from another.
 *
 * @param ours name of the first description
 * @param theirs name of the second description
 * @param differences in the order of paths and methods
 */
public record OpenApiDiff(String ours, String theirs, List<Difference> differences) {
    public OpenApiDiff {
        differences = List.copyOf(differences);
    }

    /** Two operations are the same if their methods and paths are equal without the names of path parameters. */
    public static OpenApiDiff between(ApiDescription ours, ApiDescription theirs) {
        Map<String, ApiOperation> mine = byShape(ours);
        Map<String, ApiOperation> other = byShape(theirs);
        Map<String, ApiOperation> all = new TreeMap<>(other);
        all.putAll(mine);
        List<Difference> found = new ArrayList<>();
        all.forEach((shape, operation) -> {
            if (!other.containsKey(shape)) {
                found.add(whole(operation, "described", "", true));
            } else if (!mine.containsKey(shape)) {
                found.add(whole(operation, "", "described", false));
            } else {
                found.addAll(OperationComparison.of(operation, other.get(shape)));
            }
        });
        return new OpenApiDiff(ours.name(), theirs.name(), found);
    }

    public boolean isEmpty() {
        return differences.isEmpty();
    }

    public long breaking() {
        return differences.stream().filter(Difference::breaking).count();
    }

    public long additive() {
        return differences.size() - breaking();
    }

    private static Map<String, ApiOperation> byShape(ApiDescription api) {
        Map<String, ApiOperation> found = new TreeMap<>();
        api.operations()
                .forEach(operation -> found.put(operation.path().shape() + " " + operation.method(), operation));
        return found;
    }

    private static Difference whole(ApiOperation operation, String before, String after, boolean breaking) {
        return new Difference(operation.toString(), Part.OPERATION, "", Aspect.PRESENCE, before, after, breaking);
    }
}
