package io.github.centralmock.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The flags of a benchmark, such as {@code --cores 1}: each has a value. */
final class Options {
    private final Map<String, String> values = new TreeMap<>();

    /** @throws IllegalArgumentException when a flag is not among {@code known} or has no value */
    Options(String[] args, String... known) {
        for (int i = 0; i < args.length; i += 2) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (!List.of(known).contains(name) || i + 1 == args.length) {
                throw new IllegalArgumentException("usage: [--" + String.join(" N] [--", known) + " N]");
            }
            values.put(name, args[i + 1]);
        }
    }

    int whole(String name, int fallback) {
        return Integer.parseInt(values.getOrDefault(name, String.valueOf(fallback)));
    }
}
