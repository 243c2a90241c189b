package io.github.centralmock.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.store.Index;
import java.util.Locale;

/** A member that no two records of a collection share, compared without regard to case; a record may be without it. */
public final class UniqueConstraint {
    private final String member;
    private final Index index;

    private UniqueConstraint(String member) {
        this.member = member;
        this.index = new Index("unique " + member, document -> key(document.tree()));
    }

    public static UniqueConstraint by(String member) {
        return new UniqueConstraint(member);
    }

    /** @throws ApiException 409 when another record has the same */
    public void require(Records records, JsonNode tree) {
        if (isTaken(records, tree)) {
            throw ApiException.conflict("there is one with the same " + member.replace("_", ""));
        }
    }

    /** Whether a record with another id has the same. */
    public boolean isTaken(Records records, JsonNode tree) {
        String key = key(tree);
        return key != null
                && records.matching(index, key).stream()
                        .anyMatch(other -> !other.id().equals(tree.path("id").asText()));
    }

    private String key(JsonNode tree) {
        return tree.has(member) ? tree.get(member).asText().toLowerCase(Locale.ROOT) : null;
    }
}
