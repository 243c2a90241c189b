package io.github.centralmock.contract.sut;

import io.github.centralmock.contract.openapi.ValueRedactor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The resources that the user named for disruptive requests, such as {@code endpoint=<id>}, at most one of a kind. */
public final class NamedObjects {
    private final Map<String, String> ids = new LinkedHashMap<>();

    private NamedObjects() {}

    /** From {@code central.objects}, pairs of kind and id with commas between; throws {@link TargetException} if they are not. */
    static NamedObjects of(TargetSettings settings) {
        NamedObjects named = new NamedObjects();
        for (String pair : settings.text("central.objects").orElse("").split(",")) {
            if (!pair.isBlank()) {
                named.add(pair.strip());
            }
        }
        return named;
    }

    private void add(String pair) {
        String[] parts = pair.split("=", 2);
        if (parts.length != 2 || !parts[0].matches("[a-zA-Z]+") || !ValueRedactor.isId(parts[1])) {
            throw new TargetException("--object takes a kind and an id, such as endpoint=<id>");
        }
        ids.put(parts[0], parts[1]);
    }

    /** The id for a parameter such as {@code endpointId}, or a list such as {@code endpoints}. */
    public Optional<String> idFor(String word) {
        String kind = word.replaceAll("Ids?$|s$", "").toLowerCase(Locale.ROOT);
        return ids.entrySet().stream()
                .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).equals(kind))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The ids of named resources that a text contains. */
    public List<String> namedIn(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        return ids.values().stream()
                .filter(id -> plain.contains(id.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Whether a path or body names at least one of these resources and no other resource. */
    public boolean areAllThatIsNamedIn(String text) {
        List<String> mentioned = ValueRedactor.ids(text);
        return !mentioned.isEmpty()
                && mentioned.stream().allMatch(id -> ids.values().stream().anyMatch(id::equalsIgnoreCase));
    }
}
