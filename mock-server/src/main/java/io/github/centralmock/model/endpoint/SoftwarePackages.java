package io.github.centralmock.model.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.VendorData;
import io.github.centralmock.model.VendorRecords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The versions of the agent: those that everybody gets, those to stay at, and special ones for who has a token. */
public final class SoftwarePackages {
    /** The notes that a tenant keeps on static packages, each under the id of its package. */
    public static final String COMMENTS = "software-comments";

    /** The special packages that a tenant has added. */
    public static final String SPECIAL = "special-packages";

    private static final class Loaded {
        static final JsonNode RECOMMENDED = VendorData.read("recommended-packages");
        static final JsonNode SPECIAL = VendorData.read("special-packages");
        static final VendorRecords STATIC = VendorRecords.in(SoftwarePackages.SPECIAL, "static-packages");
    }

    private SoftwarePackages() {}

    /** Shared: do not change. */
    public static JsonNode recommended() {
        return Loaded.RECOMMENDED;
    }

    /** What machines of that kind run unless told otherwise. */
    public static Optional<JsonNode> recommendedFor(String platform, String endpointType) {
        return recommended()
                .valueStream()
                .filter(known -> known.path("platform").asText().equals(platform))
                .filter(known -> known.path("endpointType").asText().equals(endpointType))
                .findFirst();
    }

    /** The id of the static package of this name; empty when there is none. */
    public static Optional<String> idOf(String name) {
        return StreamSupport.stream(VendorData.read("static-packages").spliterator(), false)
                .filter(known -> known.path("name").asText().equals(name))
                .map(known -> known.path("id").asText())
                .findFirst();
    }

    /** The static packages that the calling tenant can choose from, with the special ones that it has added. */
    public static Records availableTo(Call call) {
        return Loaded.STATIC.of(call);
    }

    /** The special package of a token; empty when there is none, or none that is released and still supported. */
    public static Optional<JsonNode> special(String token, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return StreamSupport.stream(Loaded.SPECIAL.spliterator(), false)
                .filter(special -> special.path("id").asText().equalsIgnoreCase(token))
                .filter(special -> !date(special, "releasedAt").isAfter(today))
                .filter(special -> date(special, "expiresAt").isAfter(today))
                .findFirst();
    }

    private static LocalDate date(JsonNode special, String member) {
        return LocalDate.parse(special.path(member).asText());
    }
}
