package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ClosestMatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The items of one kind that other items of the file refer to by name. Names are unique without regard to case. */
final class NameIndex {
    private record Entry(YamlSection item, String name, ObjectNode tree) {}

    private final String kind;
    private final Map<String, Entry> byName = new LinkedHashMap<>();

    /** @param kind for messages, e.g. {@code person} */
    NameIndex(String kind) {
        this.kind = kind;
    }

    /** Adds an error to {@code item} if the name already exists. */
    void add(YamlSection item, String key, String name, ObjectNode tree) {
        Entry first = byName.putIfAbsent(name.toLowerCase(Locale.ROOT), new Entry(item, name, tree));
        if (first != null) {
            item.addError(key, name + " is taken by " + first.item().path());
        }
    }

    boolean has(String name) {
        return byName.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** The item that a member names; empty, with an error, if it does not exist. */
    Optional<ObjectNode> find(YamlSection item, String key, String name) {
        Entry named = byName.get(name.toLowerCase(Locale.ROOT));
        if (named == null) {
            item.addError(key, "there is no " + kind + " " + name + hint(name));
            return Optional.empty();
        }
        return Optional.of(named.tree());
    }

    /** The item that an optional member names. */
    Optional<ObjectNode> resolve(YamlSection item, String key) {
        return item.optional(key).flatMap(name -> find(item, key, name));
    }

    /** All items that a list of names refers to. */
    List<ObjectNode> resolveAll(YamlSection item, String key) {
        List<ObjectNode> found = new ArrayList<>();
        item.texts(key).forEach(name -> find(item, key, name).ifPresent(found::add));
        return found;
    }

    List<ObjectNode> all() {
        return byName.values().stream().map(Entry::tree).toList();
    }

    private String hint(String name) {
        if (byName.isEmpty()) {
            return " here";
        }
        List<String> known = byName.values().stream().map(Entry::name).toList();
        return "; did you mean " + ClosestMatch.of(name, known) + "?";
    }
}
