package io.github.centralmock.contract.sut;

import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ValueRedactor;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The allowed writes at a target with real data: new resources with the prefix of the harness that can be deleted again,
 * changes of resources that the run created, and disruptive requests on named resources. No request may change or even
 * mention anything else that has an id.
 */
public final class WriteRule {
    private final Target target;
    private final ApiDescriptions descriptions;
    private final Predicate<String> isOwnId;
    private final Predicate<String> isOwnPath;

    /** Own ids and paths are those of resources that the run created. */
    public WriteRule(
            Target target, ApiDescriptions descriptions, Predicate<String> isOwnId, Predicate<String> isOwnPath) {
        this.target = target;
        this.descriptions = descriptions;
        this.isOwnId = isOwnId;
        this.isOwnPath = isOwnPath;
    }

    /** Why a call must not go out; empty when it may. */
    public Optional<String> refusal(String method, String path, String query, String body) {
        RiskLimit needed = OperationRisk.of(method, path);
        if (!target.allows(needed)) {
            return Optional.of(
                    needed == RiskLimit.WRITE ? "writes are not allowed" : "disruptive calls are not allowed");
        }
        if (needed == RiskLimit.READ) {
            return Optional.empty();
        }
        String foreign = foreignIds(path + " " + query + " " + (body == null ? "" : body));
        boolean isFine = isOwnPath.test(path) || isMarkedCreation(method, path, body);
        if (foreign.isEmpty() && isFine) {
            return Optional.empty();
        }
        if (needed == RiskLimit.DISRUPTIVE) {
            return target.named().areAllThatIsNamedIn(foreign)
                    ? Optional.empty()
                    : Optional.of("disruptive: name the resource with --object");
        }
        boolean isCreation = method.equals("POST")
                && descriptions.find("DELETE", path + "/any").isPresent();
        return Optional.of(
                isCreation && foreign.isEmpty()
                        ? "would make something that bears no mark"
                        : "would change something that this run did not make");
    }

    private boolean isMarkedCreation(String method, String path, String body) {
        return method.equals("POST")
                && descriptions.find("DELETE", path + "/any").isPresent()
                && NamePrefix.in(body).isPresent();
    }

    private String foreignIds(String text) {
        return ValueRedactor.ids(text).stream().filter(id -> !isOwnId.test(id)).collect(Collectors.joining(" "));
    }
}
