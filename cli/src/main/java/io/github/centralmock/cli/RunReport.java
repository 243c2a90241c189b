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

/** The report of one run, written once, however the run ends: whoever reads yesterday's must not take it for today's. */
final class RunReport {
    private final Path folder;
    private final Function<RunResult, Optional<RunResult>> comparison;
    private final PrintWriter out;
    private boolean isUnderway;
    private boolean isWritten;
    private volatile RunResult complete;

    /** A null folder is for runs without a report; the comparison asks a mock what it does where the target differs. */
    RunReport(Path folder, Function<RunResult, Optional<RunResult>> comparison, PrintWriter out) {
        this.folder = folder;
        this.comparison = comparison;
        this.out = out;
    }

    /** Asks the mock, if that is wanted, and writes. */
    void write(RunResult run) {
        complete = run;
        if (folder != null) {
            write(run, comparison.apply(run));
        }
    }

    /** Of a run that could not begin; what kind of target the name stands for is not known better. */
    void writeWithout(String target, RuntimeException why) {
        if (folder != null && !isUnderway) {
            String kind = target.matches("mock|live") ? target : "url";
            RunTermination ending =
                    RunTermination.neverStarted(Main.message(why), why instanceof RunAbortedException ? 3 : 2);
            write(RunResult.neverStarted(kind, target, ending), Optional.empty());
        }
    }

    /** When the process ends and nothing was written yet, as after Ctrl-C, writes what was found out until then. */
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
