package io.github.centralmock.contract.record;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Generates the replacements of one recording. The same original of a kind always gets the same replacement, and two
 * originals never get the same replacement. The secret key is discarded, so an original cannot be derived from its
 * replacement.
 */
final class Pseudonyms {
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    /** The number of candidates that are tried before the generator uses a larger set of values. */
    private static final int ATTEMPTS_BEFORE_EXPANSION = 200;

    private final SecretKey key;
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    Pseudonyms(SecretKey key) {
        this.key = key;
    }

    /** How many different originals were replaced, by kind. */
    Map<String, Integer> counts() {
        return counts;
    }

    /** An invented word in lower case. */
    String word(String original) {
        return replace("word", original.toLowerCase(Locale.ROOT), Pseudonyms::syllables);
    }

    String host(String original) {
        return replace("host", original.toLowerCase(Locale.ROOT), digest -> "host-" + syllables(digest));
    }

    String uuid(String original) {
        return replace("id", original.toLowerCase(Locale.ROOT), digest -> {
            ByteBuffer bytes = ByteBuffer.wrap(digest);
            long high = bytes.getLong() & 0xFFFFFFFFFFFF0FFFL | 0x4000L;
            long low = bytes.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
            return new UUID(high, low).toString();
        });
    }

    /** Hexadecimal digits, as many as the original has. */
    String hex(String original) {
        return replace("hash", original.toLowerCase(Locale.ROOT), digest -> {
            String digits = HexFormat.of().formatHex(digest).repeat(1 + original.length() / 64);
            return digits.substring(0, original.length());
        });
    }

    String serial(String original) {
        return replace(
                "serial number",
                original,
                digest ->
                        "S" + HexFormat.of().formatHex(digest).substring(0, 13).toUpperCase(Locale.ROOT));
    }

    /** An address of 198.18.0.0/15, which is reserved for tests. */
    String ipv4(String original) {
        return replace(
                "address",
                original,
                digest -> "198." + (18 + (digest[0] & 1)) + "." + (digest[1] & 0xFF) + "."
                        + (1 + (digest[2] & 0xFF) % 254));
    }

    /** A valid block of addresses. It has the size of the original, or a smaller size if no block of that size is unused. */
    String block(String original, int bits) {
        return replace("address", original, (digest, expansion) -> {
            int prefixLength = Math.min(bits + expansion, 32);
            int address = 198 << 24 | 18 << 16 | ByteBuffer.wrap(digest).getInt() & 0x1FFFF;
            int base = prefixLength == 0 ? 0 : address & -1 << 32 - prefixLength;
            return "%d.%d.%d.%d/%d".formatted(base >>> 24, base >> 16 & 255, base >> 8 & 255, base & 255, prefixLength);
        });
    }

    /** An address of 2001:db8::/32, which is reserved for documentation. */
    String ipv6(String original) {
        return replace("address", original.toLowerCase(Locale.ROOT), digest -> {
            String hex = HexFormat.of().formatHex(digest);
            return "2001:db8:" + hex.substring(0, 4) + ":" + hex.substring(4, 8) + "::" + hex.substring(8, 12);
        });
    }

    String mac(String original) {
        return replace(
                "hardware address",
                original.toLowerCase(Locale.ROOT),
                digest -> "02:00:%02X:%02X:%02X:%02X".formatted(digest[0], digest[1], digest[2], digest[3]));
    }

    /** Different digits. Their number is the same, or larger if no replacement of the same length is unused. */
    String digits(String original) {
        return replace("number", original, (digest, expansion) -> {
            StringBuilder digits = new StringBuilder();
            for (int i = 0; i < original.length() + expansion; i++) {
                digits.append((digest[i % digest.length] & 0xFF) % 10);
            }
            return digits.toString();
        });
    }

    /**
     * Generates a replacement from a digest. The expansion is 0 at first, and increases by one each time that a number of
     * candidates were already used.
     */
    private interface Generator {
        String generate(byte[] digest, int expansion);
    }

    private String replace(String kind, String original, Function<byte[], String> generator) {
        return replace(kind, original, (digest, expansion) -> generator.apply(digest));
    }

    private String replace(String kind, String original, Generator generator) {
        return known.computeIfAbsent(kind + " " + original, any -> {
            counts.merge(kind, 1, Integer::sum);
            return findUnused(kind, original, generator);
        });
    }

    private String findUnused(String kind, String original, Generator generator) {
        for (int attempt = 0; attempt < 10_000; attempt++) {
            String candidate = generator.generate(
                    key.digest(kind, original, String.valueOf(attempt)), attempt / ATTEMPTS_BEFORE_EXPANSION);
            if (!candidate.equals(original) && used.add(candidate)) {
                return candidate;
            }
        }
        throw new IllegalStateException("No unused replacement is left for the kind \"" + kind + "\".");
    }

    private static String syllables(byte[] digest) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 8; i += 2) {
            word.append(CONSONANTS.charAt((digest[i] & 0xFF) % CONSONANTS.length()));
            word.append(VOWELS.charAt((digest[i + 1] & 0xFF) % VOWELS.length()));
        }
        return word.toString();
    }
}
