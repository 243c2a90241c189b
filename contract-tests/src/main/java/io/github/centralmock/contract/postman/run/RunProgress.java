package io.github.centralmock.contract.postman.run;

import java.io.PrintWriter;

/** Tells people what a run is doing: a line whenever an API begins, each failure as it happens, and a counter. */
public final class RunProgress {
    private final PrintWriter out;
    private String api = "";
    private int done;
    private int all;

    public RunProgress(PrintWriter out) {
        this.out = out;
    }

    void starts(int operations) {
        all = operations;
        done = 0;
        out.printf("Calling %d operations%n", operations);
        out.flush();
    }

    void undescribed(String title) {
        out.printf("  not described, so not called: %s%n", title);
    }

    void ended(StepResult outcome) {
        if (!outcome.operation().api().name().equals(api)) {
            api = outcome.operation().api().name();
            out.printf("  [%d/%d] %s%n", done, all, api);
        }
        done++;
        if (outcome.is(StepResult.Verdict.FAILED)) {
            out.printf("    FAILED %s (%s): %s%n", outcome.title(), outcome.operation(), outcome.reason());
        }
        out.flush();
    }
}
