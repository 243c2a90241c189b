package io.github.centralmock.contract.openapi;

import java.util.Comparator;
import java.util.List;

/**
 * An order in which each call finds what it needs: tokens and accounts first, and within an API the lists, then what
 * creates, reads, changes, and last what deletes.
 */
public final class CallOrder implements Comparator<ApiOperation> {
    public static final CallOrder INSTANCE = new CallOrder();

    private static final List<String> APIS_FIRST =
            List.of("oauth2", "whoami", "organization", "partner", "accounts", "licenses", "common");
    private static final Comparator<ApiOperation> ORDER = Comparator.comparing(CallOrder::apiRank)
            .thenComparing(operation -> operation.api().name())
            .thenComparing(CallOrder::phase);

    private CallOrder() {}

    @Override
    public int compare(ApiOperation left, ApiOperation right) {
        return ORDER.compare(left, right);
    }

    private static int apiRank(ApiOperation operation) {
        int rank = APIS_FIRST.indexOf(operation.api().name().split("-v\\d")[0]);
        return rank < 0 ? APIS_FIRST.size() : rank;
    }

    private static int phase(ApiOperation operation) {
        String path = operation.path().text();
        if (operation.method().equals("DELETE") || path.endsWith("/delete")) {
            // Sub-resources are deleted before their parent.
            return 100 - path.split("/").length;
        }
        boolean onItem = !operation.path().parameters().isEmpty();
        return switch (operation.method()) {
            case "GET" -> onItem ? 4 : 1;
            case "POST" -> path.matches("[^{]+/(search|token)") ? 1 : postPhase(operation, onItem);
            default -> 6;
        };
    }

    /** A command whose result is read by its own id comes before that read; other actions come after it. */
    private static int postPhase(ApiOperation post, boolean onItem) {
        boolean isReadBack = post.api().operations().stream()
                .anyMatch(other -> other.method().equals("GET")
                        && other.path().text().startsWith(post.path().text() + "/{"));
        return !onItem ? 2 : isReadBack ? 3 : 5;
    }
}
