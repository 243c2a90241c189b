package io.github.centralmock.contract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tenant on its way into an estate file: what its parts share, and what has been written so far. */
final class Recording {
    private final TenantLists lists;
    private final Pseudonyms replacements;
    private final Pseudonymizer disguise;
    private final Instant now;
    private final Map<String, List<ObjectNode>> sections = new LinkedHashMap<>();
    private final ObjectNode head = JsonTrees.MAPPER.createObjectNode();
    private final List<String> leftOut = new ArrayList<>();
    private final Map<String, ItemNames> labels = new LinkedHashMap<>();

    Recording(TenantLists lists, Pseudonyms replacements, Instant now) {
        this.lists = lists;
        this.replacements = replacements;
        this.disguise = new Pseudonymizer(replacements);
        this.now = now;
    }

    TenantLists lists() {
        return lists;
    }

    Pseudonyms replacements() {
        return replacements;
    }

    Pseudonymizer disguise() {
        return disguise;
    }

    /** The tenant's own members: name, region, domain. */
    ObjectNode head() {
        return head;
    }

    Map<String, List<ObjectNode>> sections() {
        return sections;
    }

    /** What was there and is not in the estate, in words without originals. */
    List<String> leftOut() {
        return leftOut;
    }

    ItemNames labels(String kind) {
        return labels.computeIfAbsent(kind, any -> new ItemNames());
    }

    /** A new thing of a section; dotted names lie below each other, such as {@code exclusions.scanning}. */
    ObjectNode add(String section) {
        ObjectNode thing = JsonTrees.MAPPER.createObjectNode();
        sections.computeIfAbsent(section, any -> new ArrayList<>()).add(thing);
        return thing;
    }

    /** The replaced id of a thing, if it has one that looks like the ids of estates. */
    void id(JsonNode original, ObjectNode thing) {
        String id = original.path("id").asText("");
        if (id.matches("[0-9a-fA-F-]{36}")) {
            thing.put("id", replacements.uuid(id));
        }
    }

    /** A free text of the original under another name or the same; nothing when it is empty. */
    void text(JsonNode original, String member, ObjectNode thing, String as) {
        String text = original.path(member).asText("");
        if (!text.isEmpty()) {
            thing.put(as, disguise.text(text));
        }
    }

    /** How long before or after the recording a moment lies, in whole minutes, as estates write it. */
    Optional<String> ago(JsonNode moment) {
        try {
            Duration passed = Duration.ofMinutes(
                    Duration.between(Instant.parse(moment.asText()), now).toMinutes());
            return Optional.of(passed.isNegative() ? passed.negated().toString() : "-" + passed);
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }
}
