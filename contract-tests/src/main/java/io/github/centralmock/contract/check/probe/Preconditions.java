package io.github.centralmock.contract.check.probe;

import io.github.centralmock.contract.check.session.CheckSession;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.SchemasAtPath;
import io.github.centralmock.contract.request.PreparedRequest;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes what a write needs to have something to work on: the things its path leads through, and what it is to undo. */
public final class Preconditions {
    private static final int TRIES = 5;

    private final CheckSession session;

    public Preconditions(CheckSession session) {
        this.session = session;
    }

    void prepare(ApiOperation operation) {
        for (ApiOperation first : before(operation)) {
            if (isAnsweredBy(first, operation)) {
                openElsewhere(first);
            } else {
                accomplish(first, 0);
            }
        }
    }

    private void openElsewhere(ApiOperation opening) {
        try {
            new SecondTenant(session).open(opening);
        } catch (RequestNotPossibleException nothingToOpenItWith) {
            return;
        }
    }

    /** A write that wants the token which only the opening was answered, is for the other side of it. */
    private static boolean isAnsweredBy(ApiOperation opening, ApiOperation write) {
        return names(opening, "token")
                && !SchemasAtPath.of(write.requestSchema()).at("/token").isEmpty();
    }

    /** Finds or makes what one parameter of a path stands for, because no list shows any. */
    public void provide(String parameter, ApiOperation operation) {
        prepare(operation);
        operation.api().operations().stream()
                .filter(other -> !List.of("DELETE").contains(other.method()) && other != operation)
                .filter(other -> names(other, parameter))
                .findFirst()
                .ifPresent(other -> accomplish(other, 0));
    }

    /** Puts something where a read found nothing. */
    public void putBefore(ApiOperation read) {
        described("PUT", read.path().text(), read).ifPresent(put -> accomplish(put, 0));
    }

    private static boolean names(ApiOperation other, String parameter) {
        return other.successStatus()
                .map(status -> SchemasAtPath.of(other.responseSchema(status)).member(parameter))
                .filter(parts -> !parts.isEmpty())
                .isPresent();
    }

    /** Adds things to a list that has few. */
    public void fill(ApiOperation list, int missing) {
        described("POST", list.path().text(), list)
                .filter(this::creates)
                .or(() -> described("PATCH", list.path().text(), list))
                .ifPresent(create -> {
                    for (int i = 0; i < missing; i++) {
                        accomplish(create, i == 0 ? 0 : i + 3);
                    }
                });
    }

    private List<ApiOperation> before(ApiOperation write) {
        List<ApiOperation> found = new ArrayList<>();
        String[] steps = write.path().text().split("/");
        for (int length = 4; length < steps.length; length++) {
            String prefix = String.join("/", List.of(steps).subList(0, length));
            described("POST", prefix, write).filter(this::creates).ifPresent(found::add);
        }
        String path = write.path().text();
        boolean undoes = write.method().equals("DELETE") || path.matches(".*/(delete|reset|cancel)");
        if (undoes) {
            String done = path.replaceAll("/(delete|reset|cancel)$", "");
            for (String method : List.of("POST", "PUT", "PATCH")) {
                described(method, done, write)
                        .or(() -> described(method, done.substring(0, done.lastIndexOf('/')), write)
                                .filter(setting -> path.endsWith("/reset")))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<ApiOperation> described(String method, String template, ApiOperation near) {
        return near.api().operations().stream()
                .filter(other ->
                        other.method().equals(method) && other.path().text().equals(template) && other != near)
                .findFirst();
    }

    private boolean creates(ApiOperation post) {
        return post.api().operations().stream()
                .anyMatch(other -> List.of("GET", "DELETE").contains(other.method())
                        && other.path()
                                .text()
                                .matches(java.util.regex.Pattern.quote(
                                                post.path().text()) + "/\\{\\w+}"));
    }

    private void accomplish(ApiOperation operation, int firstAttempt) {
        RequestVariants attempts = new RequestVariants(session, operation);
        boolean isUpdate = operation.method().equals("PATCH");
        for (int i = 0; i < TRIES; i++) {
            // Of an update, the attempt that really changes something comes first.
            int attempt = firstAttempt + (isUpdate && i < 2 && firstAttempt == 0 ? 1 - i : i);
            if (isAccepted(operation, attempts, attempt)) {
                return;
            }
        }
    }

    private boolean isAccepted(ApiOperation operation, RequestVariants attempts, int attempt) {
        try {
            Optional<PreparedRequest> request = attempts.number(attempt);
            return request.isPresent()
                    && (session.send(operation, request.get()).isSuccess()
                            // What a person named is asked once; whatever it answered, that was the preparation.
                            || WriteBudget.isNamed(session, request.get()));
        } catch (RequestNotPossibleException notHere) {
            return false;
        }
    }
}
