package io.github.centralmock.contract.result;

/** Ends a run that stops at the first deviation. */
public final class FirstDeviationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FirstDeviationException(Deviation deviation) {
        super(deviation.toString(), null, false, false);
    }
}
