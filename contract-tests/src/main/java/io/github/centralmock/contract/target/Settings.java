package io.github.centralmock.contract.target;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a run was told: system property {@code central.clientId} first, then environment {@code CENTRAL_CLIENT_ID}. Secrets
 * come this way only, never on a command line.
 */
public final class Settings {
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

    private final Function<String, String> properties;
    private final Map<String, String> environment;

    public Settings(Function<String, String> properties, Map<String, String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    public static Settings ofThisProcess() {
        return new Settings(System::getProperty, System.getenv());
    }

    /** Whether an environment variable speaks to the harness; to a mock it would be a setting that it does not know. */
    public static boolean isOwn(String variable) {
        return variable.startsWith("SOPHOS_CLIENT_")
                || NAMES.stream().map(Settings::environmentName).anyMatch(variable::equals);
    }

    /** The value of a dotted camel-case name such as {@code central.allowWrites}. */
    public Optional<String> text(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(name + " is not listed among the harness's settings");
        }
        String value = properties.apply(name);
        return Optional.ofNullable(value == null ? environment.get(environmentName(name)) : value)
                .filter(text -> !text.isBlank());
    }

    /** A whole number of at least 0; throws {@link TargetFailure} when it is something else. */
    public int number(String name, int otherwise) {
        String value = text(name).orElse(String.valueOf(otherwise));
        if (!value.matches("\\d{1,9}")) {
            throw new TargetFailure(name + " must be a whole number");
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
}
