package io.github.centralmock.contract.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** The short name of an operating system in an estate. An unsupported system gets the most similar supported name. */
record OperatingSystemName(String key) {
    private static final List<String> SERVERS = List.of("2016", "2019", "2022", "2025");

    static OperatingSystemName of(JsonNode endpoint) {
        JsonNode system = endpoint.path("os");
        String name = system.path("name").asText("").toLowerCase(Locale.ROOT);
        boolean isServer =
                system.path("isServer").asBoolean(endpoint.path("type").asText().equals("server"));
        return new OperatingSystemName(
                switch (system.path("platform").asText("windows")) {
                    case "macOS" -> system.path("majorVersion").asInt() >= 15 ? "macos 15" : "macos 14";
                    case "linux" -> linux(name);
                    default -> isServer ? windowsServer(name) : name.contains("10") ? "windows 10" : "windows 11";
                });
    }

    /** A service that the agent runs on every endpoint with this operating system. */
    String service() {
        if (key.startsWith("windows")) {
            return "Sophos MCS Client";
        }
        return key.startsWith("macos") ? "Sophos Endpoint" : "sophos-spl";
    }

    private static String linux(String name) {
        if (name.contains("amazon")) {
            return "amazon linux 2023";
        }
        if (name.contains("red hat") || name.contains("centos") || name.contains("rocky") || name.contains("alma")) {
            return "red hat 9";
        }
        return name.contains("22.04") ? "ubuntu 22.04" : "ubuntu 24.04";
    }

    private static String windowsServer(String name) {
        return SERVERS.stream()
                .filter(name::contains)
                .findFirst()
                .map(year -> "windows server " + year)
                .orElse("windows server 2022");
    }

    /** The type of the endpoint in the mock: {@code computer} or {@code server}. */
    String endpointType() {
        return key.startsWith("windows 1") || key.startsWith("macos") ? "computer" : "server";
    }
}
