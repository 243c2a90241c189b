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

/** The state of one recording: the source lists, the replacements, and the sections that are already written. */
final class Recording {
    private final TenantLists lists;
    private final Pseudonyms pseudonyms;
    private final Pseudonymizer pseudonymizer;
    private final Instant now;
    private final Map<String, List<ObjectNode>> sections = new LinkedHashMap<>();
    private final ObjectNode head = JsonTrees.MAPPER.createObjectNode();
    private final List<String> leftOut = new ArrayList<>();
    private final Map<String, ItemNames> itemNames = new LinkedHashMap<>();

    Recording(TenantLists lists, Pseudonyms pseudonyms, Instant now) {
        this.lists = lists;
        this.pseudonyms = pseudonyms;
        this.pseudonymizer = new Pseudonymizer(pseudonyms);
        this.now = now;
    }

    TenantLists lists() {
        return lists;
    }

    Pseudonyms pseudonyms() {
        return pseudonyms;
    }

    Pseudonymizer pseudonymizer() {
        return pseudonymizer;
    }

    /** The members of the tenant itself, such as its name, id and region. */
    ObjectNode head() {
        return head;
    }

    Map<String, List<ObjectNode>> sections() {
        return sections;
    }

    /** Descriptions of the data that an estate cannot contain. They include no original text of the tenant. */
    List<String> leftOut() {
        return leftOut;
    }

    ItemNames itemNames(String kind) {
        return itemNames.computeIfAbsent(kind, any -> new ItemNames());
    }

    /** Adds an item to a section. A dot in the name separates nested sections, as in {@code exclusions.scanning}. */
    ObjectNode add(String section) {
        ObjectNode estateItem = JsonTrees.MAPPER.createObjectNode();
        sections.computeIfAbsent(section, any -> new ArrayList<>()).add(estateItem);
        return estateItem;
    }

    /** Writes the replaced id of an item if the original id is a UUID. */
    void id(JsonNode original, ObjectNode estateItem) {
        String id = original.path("id").asText("");
        if (id.matches("[0-9a-fA-F-]{36}")) {
            estateItem.put("id", pseudonyms.uuid(id));
        }
    }

    /** Writes the replaced text of a member to a member of the estate item. An empty text is not written. */
    void text(JsonNode original, String member, ObjectNode estateItem, String estateMember) {
        String text = original.path(member).asText("");
        if (!text.isEmpty()) {
            estateItem.put(estateMember, pseudonymizer.text(text));
        }
    }

    /** The time between the recording and a timestamp as an ISO 8601 duration in whole minutes; negative if it is in the past. */
    Optional<String> ago(JsonNode timestamp) {
        try {
            Duration passed = Duration.ofMinutes(
                    Duration.between(Instant.parse(timestamp.asText()), now).toMinutes());
            return Optional.of(passed.isNegative() ? passed.negated().toString() : "-" + passed);
        } catch (DateTimeParseException invalid) {
            return Optional.empty();
        }
    }
}
