package io.github.centralmock.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the known name that is closest to a misspelt one. */
public final class ClosestMatch {
    private ClosestMatch() {}

    /** The known name with the smallest edit distance. */
    public static String of(String name, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .orElse("");
    }

    /** The nearest known name, when it is so near that the other may be a slip of it: a third of its letters differ. */
    public static Optional<String> slip(String name, List<String> known) {
        return Optional.of(of(name, known)).filter(nearest -> 3 * distance(name, nearest) <= nearest.length() + 1);
    }

    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int substituted = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
