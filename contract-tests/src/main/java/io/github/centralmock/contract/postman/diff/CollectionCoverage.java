package io.github.centralmock.contract.postman.diff;

import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.postman.PostmanCollection;
import io.github.centralmock.contract.postman.PostmanRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The requests of a collection that the descriptions contain, and that the mock therefore serves.
 *
 * @param served the described requests, each with its confidence and its differences from the description
 * @param unknown the requests without a description: new operations of a described API, or operations of an API that is not
 *     described
 * @param gone the described operations without a request in the collection
 */
public record CollectionCoverage(List<Served> served, List<Unknown> unknown, List<Missing> gone) {

    /** A request that is described. */
    public record Served(
            String title,
            String method,
            String path,
            String operationId,
            String confidence,
            List<OperationChange> changes) {}

    /** A request without a description. It is new if other operations of the same API are described. */
    public record Unknown(String title, String method, String path, boolean isNew) {}

    /** A described operation without a request in the collection. */
    public record Missing(String operationId, String method, String path) {}

    public static CollectionCoverage of(PostmanCollection collection, ApiDescriptions descriptions) {
        List<Served> served = new ArrayList<>();
        List<Unknown> unknown = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> apis = descriptions
                .operations()
                .map(operation -> api(operation.path().text()))
                .collect(Collectors.toSet());
        for (PostmanRequest request : collection.requests()) {
            String path = request.url().template().text();
            Optional<ApiOperation> known = descriptions.find(request.method(), path);
            known.ifPresentOrElse(
                    operation -> {
                        seen.add(operation.id());
                        served.add(served(request, operation));
                    },
                    () -> unknown.add(new Unknown(request.title(), request.method(), path, apis.contains(api(path)))));
        }
        List<Missing> gone = descriptions
                .operations()
                .filter(operation -> !seen.contains(operation.id()))
                .map(operation -> new Missing(
                        operation.id(), operation.method(), operation.path().text()))
                .toList();
        return new CollectionCoverage(served, unknown, gone);
    }

    /** Returns the first segment of a path, such as {@code endpoint}. */
    private static String api(String path) {
        return path.replaceAll("^/+", "").split("/", 2)[0];
    }

    private static Served served(PostmanRequest request, ApiOperation operation) {
        return new Served(
                request.title(),
                operation.method(),
                operation.path().text(),
                operation.id(),
                operation.confidence(),
                DescriptionDiff.between(operation, request));
    }
}
