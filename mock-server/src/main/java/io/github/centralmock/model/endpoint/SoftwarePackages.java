package io.github.centralmock.model.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.model.VendorData;
import java.util.Optional;

/** The versions of the agent that the vendor offers to every tenant. */
public final class SoftwarePackages {
    /** The resource with the static packages. */
    public static final String STATIC = "static-packages";

    /** The collection of a tenant's notes on static packages, each under the id of its package. */
    public static final String COMMENTS = "software-comments";

    private static final class Loaded {
        static final JsonNode RECOMMENDED = VendorData.read("recommended-packages");
    }

    private SoftwarePackages() {}

    /** The recommended packages. Shared: do not change. */
    public static JsonNode recommended() {
        return Loaded.RECOMMENDED;
    }

    /** The package that endpoints of that kind run by default. */
    public static Optional<JsonNode> recommendedFor(String platform, String endpointType) {
        return recommended()
                .valueStream()
                .filter(known -> known.path("platform").asText().equals(platform))
                .filter(known -> known.path("endpointType").asText().equals(endpointType))
                .findFirst();
    }

    /** The id of the static package of this name; empty if there is none. */
    public static Optional<String> idOf(String name) {
        return VendorData.read(STATIC)
                .valueStream()
                .filter(known -> known.path("name").asText().equals(name))
                .map(known -> known.path("id").asText())
                .findFirst();
    }
}
