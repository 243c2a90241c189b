package io.github.centralmock.contract.check.probe;

import io.github.centralmock.contract.check.session.CheckSession;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.SchemasAtPath;
import io.github.centralmock.contract.request.PreparedRequest;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Creates what a write needs: the resources in its path, and the state that it is to undo. */
public final class Preconditions {
    private static final int MAX_ATTEMPTS = 5;

    private final CheckSession session;

    public Preconditions(CheckSession session) {
        this.session = session;
    }

    void prepare(ApiOperation operation) {
        for (ApiOperation preparation : preparations(operation)) {
            if (needsTokenOf(preparation, operation)) {
                createInOtherTenant(preparation);
            } else {
                execute(preparation, 0);
            }
        }
    }

    private void createInOtherTenant(ApiOperation creation) {
        try {
            new SecondTenant(session).create(creation);
        } catch (RequestNotPossibleException exception) {
            return;
        }
    }

    /**
     * Whether a write needs the token that only the response of another operation contains. Such a write belongs to
     * another tenant.
     */
    private static boolean needsTokenOf(ApiOperation creation, ApiOperation write) {
        return returnsMember(creation, "token")
                && !SchemasAtPath.of(write.requestSchema()).at("/token").isEmpty();
    }

    /** Creates a resource for a path parameter, because no list contains one. */
    public void provideId(String parameter, ApiOperation operation) {
        prepare(operation);
        operation.api().operations().stream()
                .filter(other -> !List.of("DELETE").contains(other.method()) && other != operation)
                .filter(other -> returnsMember(other, parameter))
                .findFirst()
                .ifPresent(other -> execute(other, 0));
    }

    /** Creates by PUT what a read did not find. */
    public void createByPut(ApiOperation read) {
        find("PUT", read.path().text(), read).ifPresent(put -> execute(put, 0));
    }

    private static boolean returnsMember(ApiOperation other, String parameter) {
        return other.successStatus()
                .map(status -> SchemasAtPath.of(other.responseSchema(status)).member(parameter))
                .filter(parts -> !parts.isEmpty())
                .isPresent();
    }

    /** Adds items to a short list. */
    public void addItems(ApiOperation list, int missing) {
        find("POST", list.path().text(), list)
                .filter(this::isCreation)
                .or(() -> find("PATCH", list.path().text(), list))
                .ifPresent(create -> {
                    for (int i = 0; i < missing; i++) {
                        execute(create, i == 0 ? 0 : i + 3);
                    }
                });
    }

    private List<ApiOperation> preparations(ApiOperation write) {
        List<ApiOperation> found = new ArrayList<>();
        String[] steps = write.path().text().split("/");
        for (int length = 4; length < steps.length; length++) {
            String prefix = String.join("/", List.of(steps).subList(0, length));
            find("POST", prefix, write).filter(this::isCreation).ifPresent(found::add);
        }
        String path = write.path().text();
        boolean isUndo = write.method().equals("DELETE") || path.matches(".*/(delete|reset|cancel)");
        if (isUndo) {
            String undonePath = path.replaceAll("/(delete|reset|cancel)$", "");
            for (String method : List.of("POST", "PUT", "PATCH")) {
                find(method, undonePath, write)
                        .or(() -> find(method, undonePath.substring(0, undonePath.lastIndexOf('/')), write)
                                .filter(setting -> path.endsWith("/reset")))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<ApiOperation> find(String method, String template, ApiOperation related) {
        return related.api().operations().stream()
                .filter(other ->
                        other.method().equals(method) && other.path().text().equals(template) && other != related)
                .findFirst();
    }

    private boolean isCreation(ApiOperation post) {
        return post.api().operations().stream()
                .anyMatch(other -> List.of("GET", "DELETE").contains(other.method())
                        && other.path()
                                .text()
                                .matches(java.util.regex.Pattern.quote(
                                                post.path().text()) + "/\\{\\w+}"));
    }

    private void execute(ApiOperation operation, int firstAttempt) {
        RequestVariants variants = new RequestVariants(session, operation);
        boolean isUpdate = operation.method().equals("PATCH");
        for (int i = 0; i < MAX_ATTEMPTS; i++) {
            // For an update, start with the variant that changes a value.
            int index = firstAttempt + (isUpdate && i < 2 && firstAttempt == 0 ? 1 - i : i);
            if (isAccepted(operation, variants, index)) {
                return;
            }
        }
    }

    private boolean isAccepted(ApiOperation operation, RequestVariants variants, int index) {
        try {
            Optional<PreparedRequest> request = variants.get(index);
            return request.isPresent()
                    && (session.send(operation, request.get()).isSuccess()
                            // A request about a resource of --object is sent only once, with any result.
                            || WriteBudget.isNamed(session, request.get()));
        } catch (RequestNotPossibleException exception) {
            return false;
        }
    }
}
