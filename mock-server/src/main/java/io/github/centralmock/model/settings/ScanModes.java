package io.github.centralmock.model.settings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** When a scanning exclusion counts: in scheduled scans, when files are used, or both. It depends on its type. */
public final class ScanModes {
    private static final String BOTH = "onDemandAndOnAccess";
    private static final String ON_ACCESS = "onAccess";
    private static final Map<String, String> DEFAULTS = Map.of(
            "path", BOTH,
            "posixPath", BOTH,
            "virtualPath", BOTH,
            "process", ON_ACCESS,
            "web", ON_ACCESS,
            "pua", ON_ACCESS,
            "amsi", ON_ACCESS);
    private static final Set<String> WITHOUT = Set.of("behavioral", "exploitMitigation", "detectedExploit");

    private ScanModes() {}

    /** The mode of an exclusion that names none; empty for types that have none of their own accord. */
    public static Optional<String> byDefault(String exclusionType) {
        return Optional.ofNullable(DEFAULTS.get(exclusionType));
    }

    /** Whether exclusions of the type can have a mode at all. */
    public static boolean hasMode(String exclusionType) {
        return !WITHOUT.contains(exclusionType);
    }
}
