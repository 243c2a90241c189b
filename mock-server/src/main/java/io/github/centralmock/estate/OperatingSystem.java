package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An operating system under the short name that estate files use.
 *
 * @param key e.g. {@code windows 11}
 * @param name the name that the agent reports
 * @param version major, minor, build; empty for Linux, which reports none
 */
record OperatingSystem(String key, String platform, boolean isServer, String name, List<Integer> version) {
    private static final List<OperatingSystem> KNOWN = List.of(
            windows("windows 10", false, "Windows 10 Pro", 19045),
            windows("windows 11", false, "Windows 11 Pro", 26100),
            windows("windows server 2016", true, "Windows Server 2016 Standard", 14393),
            windows("windows server 2019", true, "Windows Server 2019 Standard", 17763),
            windows("windows server 2022", true, "Windows Server 2022 Standard", 20348),
            windows("windows server 2025", true, "Windows Server 2025 Datacenter", 26100),
            new OperatingSystem("macos 14", "macOS", false, "macOS Sonoma 14.7.8", List.of(14, 7, 8)),
            new OperatingSystem("macos 15", "macOS", false, "macOS Sequoia 15.6.1", List.of(15, 6, 1)),
            linux("ubuntu 22.04", "Ubuntu 22.04.5 LTS"),
            linux("ubuntu 24.04", "Ubuntu 24.04.3 LTS"),
            linux("red hat 9", "Red Hat Enterprise Linux 9.6"),
            linux("amazon linux 2023", "Amazon Linux 2023"));

    private static OperatingSystem windows(String key, boolean isServer, String name, int build) {
        return new OperatingSystem(key, "windows", isServer, name, List.of(10, 0, build));
    }

    private static OperatingSystem linux(String key, String name) {
        return new OperatingSystem(key, "linux", true, name, List.of());
    }

    /** Finds by short name, without regard to case. */
    static Optional<OperatingSystem> find(String key) {
        String wanted = key.toLowerCase(Locale.ROOT);
        return KNOWN.stream().filter(os -> os.key.equals(wanted)).findFirst();
    }

    static List<String> keys() {
        return new ArrayList<>(KNOWN.stream().map(OperatingSystem::key).toList());
    }

    boolean isWindows() {
        return platform.equals("windows");
    }

    boolean isLinux() {
        return platform.equals("linux");
    }

    /** {@code computer} or {@code server}. */
    String endpointType() {
        return isServer ? "server" : "computer";
    }

    ObjectNode tree() {
        ObjectNode tree = Json.object()
                .put("isServer", isServer)
                .put("platform", platform)
                .put("name", name);
        if (!version.isEmpty()) {
            tree.put("majorVersion", version.get(0))
                    .put("minorVersion", version.get(1))
                    .put("build", version.get(2));
        }
        return tree;
    }
}
