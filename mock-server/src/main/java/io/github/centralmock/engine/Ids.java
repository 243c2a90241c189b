package io.github.centralmock.engine;

import java.util.UUID;

/** UUIDs that look random and are not: the same seed and name always give the same one. */
public final class Ids {
    private Ids() {}

    /** A version 4 UUID derived from a seed and a name. */
    public static UUID uuid(long seed, String name) {
        long high = seed;
        long low = ~seed;
        for (int i = 0; i < name.length(); i++) {
            high = mix(high + name.charAt(i));
            low = mix(low ^ high);
        }
        high = mix(high ^ low);
        return new UUID((high & 0xFFFFFFFFFFFF0FFFL) | 0x4000L, (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    /** The finaliser of SplitMix64: every bit of the input moves half the bits of the output. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
