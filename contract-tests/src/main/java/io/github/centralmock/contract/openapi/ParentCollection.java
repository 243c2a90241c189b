package io.github.centralmock.contract.openapi;

import java.util.List;
import java.util.Optional;

/** The list that contains a new item: the list it was posted to, or the list of the item that it was copied from. */
public final class ParentCollection {
    private static final int API_AND_VERSION = 3;

    private ParentCollection() {}

    /** Empty if items that are created by posting to this path cannot be deleted. */
    public static Optional<String> of(String postPath, ApiDescriptions descriptions) {
        List<String> steps = List.of(postPath.replaceAll("/+$", "").split("/"));
        for (int length = steps.size(); length > API_AND_VERSION; length--) {
            String list = String.join("/", steps.subList(0, length));
            boolean isMadeHere = descriptions.find("POST", list).isPresent();
            if (isMadeHere && descriptions.find("DELETE", list + "/any").isPresent()) {
                return Optional.of(list);
            }
        }
        return Optional.empty();
    }
}
