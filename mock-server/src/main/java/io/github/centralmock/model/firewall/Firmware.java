package io.github.centralmock.model.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A firmware release on a platform: the wire shows both in one text, {@code XGS2100_SO01_21.0.0.169}.
 *
 * @param platform the device, e.g. {@code XGS2100}; empty if the version does not name it
 * @param release four numbers, the last one the build, e.g. {@code 21.0.0.169}
 */
public record Firmware(String platform, String release) {
    /** Orders releases, oldest first. */
    public static final Comparator<String> BY_AGE = (left, right) -> Arrays.compare(numbers(left), numbers(right));

    private static final String EDITION = "_SO01_";

    /** What runs on a firewall in wire form. */
    public static Firmware of(JsonNode firewall) {
        String version = firewall.path("firmwareVersion").asText();
        int first = version.indexOf('_');
        return first < 0
                ? new Firmware("", version)
                : new Firmware(version.substring(0, first), version.substring(version.lastIndexOf('_') + 1));
    }

    public Firmware upgradedTo(String newRelease) {
        return new Firmware(platform, newRelease);
    }

    /** The value of {@code firmwareVersion} and of {@code upgradeToVersion}. */
    public String version() {
        return platform.isEmpty() ? release : platform + EDITION + release;
    }

    /** The value of {@code model}, which names the release in its other form: {@code SFOS 20.0.2 MR-2-Build378}. */
    public String model() {
        return platform.isEmpty() ? label() : platform + EDITION + label();
    }

    private String label() {
        int[] parts = numbers(release);
        if (parts.length != 4) {
            return "SFOS " + release;
        }
        String kind = parts[2] == 0 ? "GA" : "MR-" + parts[2];
        return "SFOS " + parts[0] + "." + parts[1] + "." + parts[2] + " " + kind + "-Build" + parts[3];
    }

    private static int[] numbers(String release) {
        return Arrays.stream(release.split("\\."))
                .filter(part -> part.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
