package io.github.centralmock.contract.postman.run;

import java.io.PrintWriter;

/** Prints the progress of a run: one line when the calls of an API start, with a counter, and one line for each failure. */
public final class RunProgress {
    private final PrintWriter out;
    private String api = "";
    private int done;
    private int total;

    public RunProgress(PrintWriter out) {
        this.out = out;
    }

    void starts(int operations) {
        total = operations;
        done = 0;
        out.printf("Calling %d operations%n", operations);
        out.flush();
    }

    void undescribed(String title) {
        out.printf("  skipped, because it has no description: %s%n", title);
    }

    void ended(StepResult result) {
        if (!result.operation().api().name().equals(api)) {
            api = result.operation().api().name();
            out.printf("  [%d/%d] %s%n", done, total, api);
        }
        done++;
        if (result.is(StepResult.Verdict.FAILED)) {
            out.printf("    FAILED %s (%s): %s%n", result.title(), result.operation(), result.reason());
        }
        out.flush();
    }
}
