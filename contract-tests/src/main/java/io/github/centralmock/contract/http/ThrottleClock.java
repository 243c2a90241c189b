package io.github.centralmock.contract.http;

/** Time as the throttle sees it; tests have one that does not really wait. */
public interface ThrottleClock {
    ThrottleClock REAL = new ThrottleClock() {
        @Override
        public long millis() {
            return System.nanoTime() / 1_000_000;
        }

        @Override
        public void sleep(long millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new RunAbortedException("interrupted");
            }
        }
    };

    /** Milliseconds since any fixed moment. */
    long millis();

    /** Waits; throws {@link RunAbortedException} when interrupted. */
    void sleep(long millis);
}
