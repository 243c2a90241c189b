package io.github.centralmock.contract.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The result of a recording.
 *
 * @param estate the estate file's text
 * @param report a summary of the data that was read, replaced and left out, in Markdown; it contains no data of the tenant
 * @param unreadable the lists and settings that could not be read, with the reason
 */
public record RecordingResult(String estate, String report, List<String> unreadable) {

    static RecordingResult of(Recording recording, Instant now) {
        String comment =
                """
                Recorded from a tenant on %s. Every name, address, serial number, user, host and id is invented; the key that
                was used to replace the originals was deleted. Times are relative to the start of the mock.
                """.formatted(now.truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10));
        return new RecordingResult(
                EstateText.write(recording, comment),
                report(recording, now),
                List.copyOf(recording.lists().unreadable()));
    }

    private static String report(Recording recording, Instant now) {
        StringBuilder out = new StringBuilder("# Recording of " + now.truncatedTo(ChronoUnit.MINUTES) + "\n");
        out.append("\n## In the estate\n\n| section | count |\n|---|---|\n");
        recording.sections().forEach((section, items) -> out.append("| %s | %d |%n".formatted(section, items.size())));
        out.append(
                "\n## Replaced\n\nThe number of different originals. The same original always gets the same replacement.\n\n| kind | count |\n|---|---|\n");
        recording.pseudonyms().counts().forEach((kind, count) -> out.append("| %s | %d |%n".formatted(kind, count)));
        out.append(
                "\nTimes are relative to the recording, in whole minutes. Texts keep only words that reveal no data of the tenant.\n");
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
