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
 * Writes the results of a run in all formats. Each kind of target has its own folder. The report of the last run of the
 * target and that of the mock are compared, then the former is replaced.
 */
public final class Reports {
    /** The file that the next run and {@code ./central accept} read. */
    public static final String JSON = "report.json";

    private Reports() {}

    /** Writes the reports, compared with the last run of the mock in the same folder. */
    public static Path write(RunResult run, Path folder) {
        return write(run, Optional.empty(), folder);
    }

    /**
     * Writes {@code report.json, report.html, report.md, junit.xml} and {@code evidence.json}, and returns their
     * folder. A given run of the mock is used instead of the one in the folder of the mock.
     */
    public static Path write(RunResult run, Optional<RunResult> mockResult, Path folder) {
        Path targetFolder = folder.resolve(run.targetKind());
        Optional<EarlierRun> last = EarlierRun.read(targetFolder.resolve(JSON));
        Optional<MockRun> mock = mockResult
                .map(MockRun::of)
                .or(() -> EarlierRun.read(folder.resolve("mock").resolve(JSON)).map(MockRun::of));
        DriftReport report = DriftReport.of(run, last, mock);
        try {
            Files.createDirectories(targetFolder);
            write(targetFolder.resolve(JSON), JsonReport.write(report));
            write(targetFolder.resolve("report.html"), HtmlReport.write(report));
            write(targetFolder.resolve("report.md"), MarkdownReport.write(report));
            write(targetFolder.resolve("junit.xml"), JunitReport.write(report));
            write(targetFolder.resolve("evidence.json"), EvidenceFile.write(run));
        } catch (IOException exception) {
            throw new UncheckedIOException("cannot write the report into " + targetFolder, exception);
        }
        return targetFolder;
    }

    /** Writes a file completely or not at all, because the next run reads it. */
    private static void write(Path file, String text) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".unfinished");
        // getBytes accepts an unpaired surrogate, which a target may have sent; writeString does not
        Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
