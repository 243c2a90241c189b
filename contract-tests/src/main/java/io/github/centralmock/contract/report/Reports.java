package io.github.centralmock.contract.report;

import io.github.centralmock.contract.accept.EvidenceFile;
import io.github.centralmock.contract.result.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Writes what a run found in all its forms. Each kind of target has a folder of its own below the given one; what lies
 * there from the last run, and what the last run of the mock left in its folder, is compared with and then replaced.
 */
public final class Reports {
    /** The file that the next run, and {@code ./central accept}, read. */
    public static final String JSON = "report.json";

    private Reports() {}

    /** As the other, compared with what the last run of the mock left in its folder. */
    public static Path write(RunResult run, Path folder) {
        return write(run, Optional.empty(), folder);
    }

    /**
     * Writes {@code report.json, report.html, report.md, junit.xml} and {@code evidence.json}, and gives the folder they are
     * in. A run of the mock that was made for comparison counts more than what lies in the mock's folder.
     */
    public static Path write(RunResult run, Optional<RunResult> ofMock, Path folder) {
        Path own = folder.resolve(run.targetKind());
        Optional<EarlierRun> last = EarlierRun.read(own.resolve(JSON));
        Optional<MockRun> mock = ofMock.map(MockRun::of)
                .or(() -> EarlierRun.read(folder.resolve("mock").resolve(JSON)).map(MockRun::of));
        DriftReport report = DriftReport.of(run, last, mock);
        try {
            Files.createDirectories(own);
            write(own.resolve(JSON), JsonReport.write(report));
            write(own.resolve("report.html"), HtmlReport.write(report));
            write(own.resolve("report.md"), MarkdownReport.write(report));
            write(own.resolve("junit.xml"), JunitReport.write(report));
            write(own.resolve("evidence.json"), EvidenceFile.write(run));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write the report into " + own, unwritable);
        }
        return own;
    }

    /** Whole or not at all, for the next run reads what a killed one leaves. */
    private static void write(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        // unlike writeString, getBytes takes half of a surrogate pair, which a target may have sent
        Files.write(unfinished, text.getBytes(StandardCharsets.UTF_8));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
