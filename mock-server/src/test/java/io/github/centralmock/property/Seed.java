package io.github.centralmock.property;

import java.util.Random;

/**
 * Where the randomness comes from: {@code -Dcentral.seed=<number>} repeats a run, {@code -Dcentral.seed=random} makes a
 * new one each time, and without it the run is always the same. {@code -Dcentral.rounds=<number>} makes it longer.
 */
final class Seed {
    private static final String GIVEN = System.getProperty("central.seed", "1");
    private static final long VALUE = GIVEN.equals("random") ? System.nanoTime() % 1_000_000 : Long.parseLong(GIVEN);

    static {
        System.out.println("Property tests run with -Dcentral.seed=" + VALUE);
    }

    private Seed() {}

    /** Randomness that depends on the seed and the name alone, so that one test repeats without the others. */
    static Random random(String name) {
        return new Random(VALUE * 31 + name.hashCode());
    }

    /** How often each property is tried. */
    static int rounds(int usual) {
        return usual * Integer.getInteger("central.rounds", 1);
    }

    /** What to add to a failure so that it can be repeated. */
    static String repeat() {
        return "repeat with -Dcentral.seed=" + VALUE;
    }
}
