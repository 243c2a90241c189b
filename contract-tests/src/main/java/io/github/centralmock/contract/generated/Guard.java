package io.github.centralmock.contract.generated;

import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.target.Effect;
import io.github.centralmock.contract.target.Permission;
import io.github.centralmock.contract.target.World;
import io.github.centralmock.contract.target.WriteRule;
import java.util.Optional;
import java.util.function.Predicate;

/** What a run may send. In a sandbox everything; elsewhere what {@link WriteRule} lets pass. */
public final class Guard {
    private final World world;
    private final WriteRule rule;

    public Guard(World world, Ids ids, Descriptions descriptions) {
        this(world, descriptions, ids::isOwnId, ids::isOwn);
    }

    /** Own ids and paths are those of things that the run made. */
    public Guard(World world, Descriptions descriptions, Predicate<String> isOwnId, Predicate<String> isOwnPath) {
        this.world = world;
        this.rule = new WriteRule(world.target(), descriptions, isOwnId, isOwnPath);
    }

    /** Throws {@link CannotBuild} with the reason when a request must not go out. */
    public void permit(Request request) throws CannotBuild {
        Permission needed = Effect.of(request.method(), request.path());
        boolean isFree = world.isSandbox() && world.target().allows(needed);
        Optional<String> refusal = isFree
                ? Optional.empty()
                : rule.refusal(request.method(), request.path(), request.query(), request.body());
        if (refusal.isPresent()) {
            throw new CannotBuild(refusal.get());
        }
    }
}
