package io.github.centralmock.cli;

import io.github.centralmock.contract.http.RunAbortedException;
import io.github.centralmock.contract.report.Reports;
import io.github.centralmock.contract.result.RunResult;
import io.github.centralmock.contract.result.RunTermination;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes the report of one run exactly once, for every kind of end, so that an old report is never mistaken for this run's. */
final class RunReport {
    private final Path folder;
    private final Function<RunResult, Optional<RunResult>> comparison;
    private final PrintWriter out;
    private boolean isUnderway;
    private boolean isWritten;
    private volatile RunResult complete;

    /** The folder is null for a run without a report. The comparison repeats the checks of deviating operations at a mock. */
    RunReport(Path folder, Function<RunResult, Optional<RunResult>> comparison, PrintWriter out) {
        this.folder = folder;
        this.comparison = comparison;
        this.out = out;
    }

    /** Compares with the mock if required, and writes the report. */
    void write(RunResult run) {
        complete = run;
        if (folder != null) {
            write(run, comparison.apply(run));
        }
    }

    /** Writes the report of a run that could not start. The kind of target is derived from its name. */
    void writeWithout(String target, RuntimeException why) {
        if (folder != null && !isUnderway) {
            String kind = target.matches("mock|live") ? target : "url";
            RunTermination ending =
                    RunTermination.neverStarted(Main.message(why), why instanceof RunAbortedException ? 3 : 2);
            write(RunResult.neverStarted(kind, target, ending), Optional.empty());
        }
    }

    /** Writes the results so far when the process exits before the report was written, for example after Ctrl-C. */
    void writeOnExit(Supplier<RunResult> soFar) {
        isUnderway = true;
        if (folder != null) {
            Supplier<RunResult> found = () -> complete == null ? soFar.get() : complete;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> write(found.get(), Optional.empty()), "report"));
        }
    }

    private synchronized void write(RunResult run, Optional<RunResult> mock) {
        if (!isWritten) {
            isWritten = true;
            out.println("wrote " + Reports.write(run, mock, folder));
        }
    }
}
