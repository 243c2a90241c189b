package io.github.centralmock.contract.drift;

/** Ends a run that only wants to know whether there is any deviation. */
public final class FirstDeviation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FirstDeviation(Deviation deviation) {
        super(deviation.toString(), null, false, false);
    }
}
