package io.github.centralmock;

import io.github.centralmock.engine.Nearest;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The chosen value of every {@link Setting}. Immutable; a wrong value is refused when it is set. */
public final class CentralMockConfig {
    private final Map<Setting, String> values;

    private CentralMockConfig(Map<Setting, String> values) {
        this.values = values;
    }

    /** What holds when nothing is said. */
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
                        + " in the environment; did you mean " + Nearest.to(name, known) + "?"));
    }

    /** @throws IllegalArgumentException when the setting cannot have that value, saying what it can have */
    public CentralMockConfig with(Setting setting, String value) {
        Map<Setting, String> changed = new EnumMap<>(Setting.class);
        changed.putAll(values);
        changed.put(setting, value.trim());
        CentralMockConfig config = new CentralMockConfig(changed);
        config.check(setting);
        return config;
    }

    private void check(Setting setting) {
        switch (setting) {
            case PORT -> whole(setting, 0, 65_535);
            case TENANTS -> whole(setting, 0, 10_000);
            case ENDPOINTS -> whole(setting, 0, 5_000_000);
            case JOURNAL_SIZE -> whole(setting, 1, 10_000_000);
            case MAX_BODY_BYTES -> whole(setting, 1, 1 << 30);
            case SEED -> seed();
            case MIGRATION_EXPIRY -> duration(setting);
            case LOG_LEVEL -> oneOf(setting, "error", "warn", "info", "debug");
            case RATE_LIMITS -> oneOf(setting, "off", "real");
            case RETRY_AFTER, STRICT_HOSTS, CHECK_RESPONSES -> oneOf(setting, "off", "on");
            case WHOAMI_DATA_REGION -> oneOf(setting, "absent", "null");
            case MISSING_IDENTITY_HEADER -> oneOf(setting, "401", "400", "403");
            case ISOLATION_TIMES -> oneOf(setting, "recorded", "iso");
            case FIREWALL_STATUS -> oneOf(setting, "clients", "collection");
            default -> {
                // BIND, ESTATE, ADMIN_TOKEN: any text; what it names is looked up when the mock starts.
            }
        }
    }

    /** The value as text. */
    public String get(Setting setting) {
        return values.getOrDefault(setting, setting.fallback());
    }

    /** Whether the setting has the given value. */
    public boolean is(Setting setting, String value) {
        return get(setting).equals(value);
    }

    /** The value of a setting that holds a whole number. */
    public int whole(Setting setting) {
        return Integer.parseInt(get(setting));
    }

    public long seed() {
        try {
            return Long.parseLong(get(Setting.SEED));
        } catch (NumberFormatException e) {
            throw wrong(Setting.SEED, "a whole number");
        }
    }

    /** The value of a setting that holds a length of time. */
    public Duration duration(Setting setting) {
        try {
            return Duration.parse(get(setting));
        } catch (DateTimeException e) {
            throw wrong(setting, "an ISO 8601 duration such as P7D");
        }
    }

    /** The value; empty when it is blank. */
    public Optional<String> text(Setting setting) {
        return Optional.of(get(setting)).filter(value -> !value.isBlank());
    }

    private void whole(Setting setting, int least, int most) {
        try {
            int number = whole(setting);
            if (number >= least && number <= most) {
                return;
            }
        } catch (NumberFormatException e) {
            // Reported below, together with numbers out of range.
        }
        throw wrong(setting, "a whole number from " + least + " to " + most);
    }

    private void oneOf(Setting setting, String... allowed) {
        if (!List.of(allowed).contains(get(setting))) {
            throw wrong(setting, Arrays.stream(allowed).collect(Collectors.joining(" or ")));
        }
    }

    private IllegalArgumentException wrong(Setting setting, String expected) {
        return new IllegalArgumentException(setting.flag() + " must be " + expected + ", not \"" + get(setting) + "\"");
    }
}
