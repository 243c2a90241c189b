package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.VendorData;
import io.github.centralmock.model.VendorRecords;
import io.github.centralmock.model.endpoint.SoftwarePackages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** The versions that endpoints can be held at: static packages, and special ones that the vendor's support gives a token for. */
final class StaticPackages {
    /** The collection of the special packages that a tenant has added. */
    static final String ADDED = "special-packages";

    private static final class Loaded {
        static final JsonNode SPECIAL = VendorData.read("special-packages");
        static final VendorRecords STATIC = VendorRecords.in(ADDED, SoftwarePackages.STATIC);
    }

    private StaticPackages() {}

    /** The static packages, and the special ones that the calling tenant has added. */
    static Records availableTo(Call call) {
        return Loaded.STATIC.of(call);
    }

    /** The special package of a token; empty if there is none, or none that is released and still supported. */
    static Optional<JsonNode> special(String token, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return Loaded.SPECIAL
                .valueStream()
                .filter(special -> special.path("id").asText().equalsIgnoreCase(token))
                .filter(special -> !date(special, "releasedAt").isAfter(today))
                .filter(special -> date(special, "expiresAt").isAfter(today))
                .findFirst();
    }

    private static LocalDate date(JsonNode special, String member) {
        return LocalDate.parse(special.path(member).asText());
    }
}
