package io.github.centralmock.contract.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a recording.
 *
 * @param estate the estate file's text
 * @param report what was read, replaced and left out, in Markdown; nothing of the tenant is in it
 * @param unreadable what could not be read, and why
 */
public record RecordingResult(String estate, String report, List<String> unreadable) {

    static RecordingResult of(Recording recording, Instant now) {
        String comment =
                """
                Recorded from a tenant on %s. Every name, address, serial number, user, host and id is invented; the key that
                led from the real ones to these was thrown away. Times are relative to the start of the mock.
                """.formatted(now.truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10));
        return new RecordingResult(
                EstateText.write(recording, comment),
                report(recording, now),
                List.copyOf(recording.lists().unreadable()));
    }

    private static String report(Recording recording, Instant now) {
        StringBuilder out = new StringBuilder("# Recording of " + now.truncatedTo(ChronoUnit.MINUTES) + "\n");
        out.append("\n## In the estate\n\n| what | how many |\n|---|---|\n");
        recording
                .sections()
                .forEach((section, things) -> out.append("| %s | %d |%n".formatted(section, things.size())));
        out.append(
                "\n## Replaced\n\nDifferent originals; the same original got the same replacement everywhere.\n\n| kind | how many |\n|---|---|\n");
        recording.replacements().counts().forEach((kind, count) -> out.append("| %s | %d |%n".formatted(kind, count)));
        out.append(
                "\nMoments are told as time before the recording, to the minute. Free texts keep their plain words only.\n");
        list(out, "Left out", recording.leftOut());
        list(out, "Could not be read", recording.lists().unreadable());
        return out.toString();
    }

    private static void list(StringBuilder out, String title, Iterable<String> lines) {
        Map<String, Integer> counts = new TreeMap<>();
        lines.forEach(line -> counts.merge(line, 1, Integer::sum));
        if (!counts.isEmpty()) {
            out.append("\n## %s%n%n".formatted(title));
            counts.forEach(
                    (line, count) -> out.append("- %s%s%n".formatted(line, count > 1 ? ", " + count + " times" : "")));
        }
    }
}
