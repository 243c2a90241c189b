package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The {@code cloud} filter of endpoints: {@code aws} is every machine there, {@code aws:i-1,i-2} these instances. After
 * a value with instances, values that are no provider are more instances of it.
 */
final class CloudFilter {
    private static final List<String> PROVIDERS = List.of("aws", "azure", "gcp");

    private record Wanted(String provider, String instance) {
        boolean matches(JsonNode cloud) {
            return provider.equalsIgnoreCase(cloud.path("provider").asText())
                    && (instance.isEmpty()
                            || instance.equalsIgnoreCase(
                                    cloud.path("instanceId").asText()));
        }
    }

    private CloudFilter() {}

    static Predicate<JsonNode> of(List<String> values) {
        List<Wanted> wanted = new ArrayList<>();
        String provider = "";
        for (String value : values) {
            String[] parts = value.split(":", 2);
            if (PROVIDERS.contains(parts[0].toLowerCase(Locale.ROOT))) {
                provider = parts[0];
                wanted.add(new Wanted(provider, parts.length > 1 ? parts[1] : ""));
            } else {
                wanted.add(new Wanted(provider, value));
            }
        }
        return machine -> wanted.stream().anyMatch(one -> one.matches(machine.path("cloud")));
    }
}
