package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.engine.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code cloud} filter of endpoints: {@code aws} is every endpoint of that provider, {@code aws:i-1,i-2} these instances. After
 * a value with instances, values that are no provider are more instances of it.
 */
final class CloudFilter {
    private static final Pattern OF_PROVIDER = Pattern.compile("(aws|azure|gcp)(?::(.+))?");

    private record Wanted(String provider, String instance) {
        boolean matches(JsonNode cloud) {
            return provider.equals(cloud.path("provider").asText())
                    && (instance == null
                            || instance.equalsIgnoreCase(
                                    cloud.path("instanceId").asText()));
        }
    }

    private CloudFilter() {}

    /** @throws ApiException 400 for what is neither a provider nor an instance of the one before */
    static Predicate<JsonNode> of(List<String> values) {
        List<Wanted> wanted = new ArrayList<>();
        for (String value : values) {
            Matcher ofProvider = OF_PROVIDER.matcher(value);
            wanted.add(
                    ofProvider.matches()
                            ? new Wanted(ofProvider.group(1), ofProvider.group(2))
                            : new Wanted(providerBefore(value, wanted), value));
        }
        return endpoint -> wanted.stream().anyMatch(one -> one.matches(endpoint.path("cloud")));
    }

    private static String providerBefore(String value, List<Wanted> wanted) {
        Wanted before = wanted.isEmpty() ? null : wanted.get(wanted.size() - 1);
        if (before == null || before.instance() == null || value.contains(":")) {
            throw ApiException.badRequest("cloud: must be aws, azure or gcp, alone or like aws:instanceId");
        }
        return before.provider();
    }
}
