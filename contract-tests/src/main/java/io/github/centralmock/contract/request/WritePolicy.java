package io.github.centralmock.contract.request;

import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.sut.OperationRisk;
import io.github.centralmock.contract.sut.RiskLimit;
import io.github.centralmock.contract.sut.TargetWorld;
import io.github.centralmock.contract.sut.WriteRule;
import java.util.Optional;
import java.util.function.Predicate;

/** What a run may send. In a sandbox everything; elsewhere what {@link WriteRule} lets pass. */
public final class WritePolicy {
    private final TargetWorld world;
    private final WriteRule rule;

    public WritePolicy(TargetWorld world, KnownIds ids, ApiDescriptions descriptions) {
        this(world, descriptions, ids::isOwnId, ids::isOwn);
    }

    /** Own ids and paths are those of resources that the run created. */
    public WritePolicy(
            TargetWorld world, ApiDescriptions descriptions, Predicate<String> isOwnId, Predicate<String> isOwnPath) {
        this.world = world;
        this.rule = new WriteRule(world.target(), descriptions, isOwnId, isOwnPath);
    }

    /** Throws {@link RequestNotPossibleException} with the reason when a request must not go out. */
    public void permit(PreparedRequest request) throws RequestNotPossibleException {
        RiskLimit needed = OperationRisk.of(request.method(), request.path());
        boolean isFree = world.isSandbox() && world.target().allows(needed);
        Optional<String> refusal = isFree
                ? Optional.empty()
                : rule.refusal(request.method(), request.path(), request.query(), request.body());
        if (refusal.isPresent()) {
            throw new RequestNotPossibleException(refusal.get());
        }
    }
}
