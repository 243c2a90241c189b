package io.github.centralmock.contract.sut;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of a run: an immutable value. Each has a dotted name such as {@code central.clientId}, which is also the name
 * of its JUnit configuration parameter, and can come from an environment variable such as {@code CENTRAL_CLIENT_ID}.
 * Secrets are never flags of a command.
 */
public final class TargetSettings {
    private static final Set<String> NAMES = Set.of(
            "central.target",
            "central.clientId",
            "central.clientSecret",
            "central.tenant",
            "central.role",
            "central.allowWrites",
            "central.allowDisruptive",
            "central.objects",
            "central.maxRequests",
            "central.limitMillis",
            "central.journal",
            "central.polite");

    private final Map<String, String> values;
    private final Map<String, String> environment;

    private TargetSettings(Map<String, String> values, Map<String, String> environment) {
        this.values = Map.copyOf(values);
        this.environment = Map.copyOf(environment);
    }

    /** Settings that come from environment variables only. */
    public static TargetSettings of(Map<String, String> environment) {
        return new TargetSettings(Map.of(), environment);
    }

    /** All names, such as {@code central.target}. */
    public static Set<String> names() {
        return NAMES;
    }

    /** The same settings with others in their place, by their dotted names; they win over the environment. */
    public TargetSettings with(Map<String, String> others) {
        others.keySet().forEach(TargetSettings::requireKnown);
        Map<String, String> all = new HashMap<>(values);
        all.putAll(others);
        return new TargetSettings(all, environment);
    }

    /** Whether an environment variable speaks to the harness; to a mock it would be a setting that it does not know. */
    public static boolean isOwn(String variable) {
        return variable.startsWith("SOPHOS_CLIENT_")
                || NAMES.stream().map(TargetSettings::environmentName).anyMatch(variable::equals);
    }

    /** The value of a dotted camel-case name such as {@code central.allowWrites}. */
    public Optional<String> text(String name) {
        requireKnown(name);
        String value = values.getOrDefault(name, environment.get(environmentName(name)));
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static void requireKnown(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(name + " is not listed among the harness's settings");
        }
    }

    /** A whole number of at least 0; throws {@link TargetException} when it is something else. */
    public int number(String name, int otherwise) {
        String value = text(name).orElse(String.valueOf(otherwise));
        if (!value.matches("\\d{1,9}")) {
            throw new TargetException(name + " must be a whole number");
        }
        return Integer.parseInt(value);
    }

    public boolean isOn(String name) {
        return text(name).map(Boolean::parseBoolean).orElse(false);
    }

    /** An environment variable by its own name, such as {@code SOPHOS_CLIENT_ID}. */
    public Optional<String> environment(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(text -> !text.isBlank());
    }

    static String environmentName(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetSettings that
                && values.equals(that.values)
                && environment.equals(that.environment);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values, environment);
    }
}
