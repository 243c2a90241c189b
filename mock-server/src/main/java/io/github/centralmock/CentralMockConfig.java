package io.github.centralmock;

import io.github.centralmock.engine.ClosestMatch;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The chosen value of every {@link Setting}. Immutable; a wrong value is refused when it is set. */
public final class CentralMockConfig {
    private final Map<Setting, String> values;

    private CentralMockConfig(Map<Setting, String> values) {
        this.values = values;
    }

    /** The default configuration. */
    public static CentralMockConfig defaults() {
        return new CentralMockConfig(Map.of());
    }

    /**
     * Takes over the {@code CENTRAL_...} variables of an environment.
     *
     * @throws IllegalArgumentException for a variable that is not known, naming the nearest one, or a wrong value
     */
    public CentralMockConfig withEnvironment(Map<String, String> environment) {
        CentralMockConfig config = this;
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            if (variable.getKey().startsWith("CENTRAL_")) {
                config = config.with(byVariable(variable.getKey()), variable.getValue());
            }
        }
        return config;
    }

    private static Setting byVariable(String name) {
        List<String> known =
                Arrays.stream(Setting.values()).map(Setting::variable).toList();
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.variable().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown setting " + name
                        + " in the environment; did you mean " + ClosestMatch.of(name, known) + "?"));
    }

    /** @throws IllegalArgumentException when the setting cannot have that value, saying what it can have */
    public CentralMockConfig with(Setting setting, String value) {
        setting.require(value.trim());
        Map<Setting, String> changed = new EnumMap<>(Setting.class);
        changed.putAll(values);
        changed.put(setting, value.trim());
        return new CentralMockConfig(changed);
    }

    /** The value as text. */
    public String get(Setting setting) {
        return values.getOrDefault(setting, setting.defaultValue());
    }

    /** Whether the setting has the given value. */
    public boolean is(Setting setting, String value) {
        return get(setting).equals(value);
    }

    /** The value of a setting that holds a whole number. */
    public int integer(Setting setting) {
        return Integer.parseInt(get(setting));
    }

    public long seed() {
        return Long.parseLong(get(Setting.SEED));
    }

    /** The value of a setting that holds a length of time. */
    public Duration duration(Setting setting) {
        return Duration.parse(get(setting));
    }

    /** The value; empty when it is blank. */
    public Optional<String> text(Setting setting) {
        return Optional.of(get(setting)).filter(value -> !value.isBlank());
    }
}
