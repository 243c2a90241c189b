package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Things of one kind that other items of the file refer to by name; names are unique without regard to case. */
final class Names {
    private record Named(Item item, String name, ObjectNode tree) {}

    private final String kind;
    private final Map<String, Named> byName = new LinkedHashMap<>();

    /** @param kind for messages, e.g. {@code person} */
    Names(String kind) {
        this.kind = kind;
    }

    /** Notes a mistake in {@code item} when the name is taken. */
    void add(Item item, String key, String name, ObjectNode tree) {
        Named first = byName.putIfAbsent(name.toLowerCase(Locale.ROOT), new Named(item, name, tree));
        if (first != null) {
            item.mistake(key, name + " is taken by " + first.item().path());
        }
    }

    boolean has(String name) {
        return byName.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** The thing that the item's member names; empty, and a mistake, when there is none. */
    Optional<ObjectNode> find(Item item, String key, String name) {
        Named named = byName.get(name.toLowerCase(Locale.ROOT));
        if (named == null) {
            item.mistake(key, "there is no " + kind + " " + name + hint(name));
            return Optional.empty();
        }
        return Optional.of(named.tree());
    }

    /** What the item's member refers to, when it has that member. */
    Optional<ObjectNode> referredBy(Item item, String key) {
        return item.optional(key).flatMap(name -> find(item, key, name));
    }

    /** Everything that a list of names refers to. */
    List<ObjectNode> allReferredBy(Item item, String key) {
        List<ObjectNode> found = new ArrayList<>();
        item.texts(key).forEach(name -> find(item, key, name).ifPresent(found::add));
        return found;
    }

    List<ObjectNode> all() {
        return byName.values().stream().map(Named::tree).toList();
    }

    private String hint(String name) {
        if (byName.isEmpty()) {
            return " here";
        }
        List<String> known = byName.values().stream().map(Named::name).toList();
        return "; did you mean " + Nearest.to(name, known) + "?";
    }
}
