package io.github.centralmock.api.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address, name or URL that a firewall watches for; names are the same in either case.
 *
 * @param type {@code ipv4-addr, ipv6-addr, domain-name} or {@code url}
 */
record Indicator(String type, String value) {
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:.*:)[0-9a-f:]{2,39}");
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z][a-z0-9-]{1,62}");

    static Indicator of(JsonNode tree) {
        String type = tree.path("type").asText();
        String value = tree.path("value").asText().trim();
        return new Indicator(type, type.equals("url") ? value : value.toLowerCase(Locale.ROOT));
    }

    ObjectNode tree() {
        return Json.object("value", value, "type", type);
    }

    /** Whether the value is what its type says. */
    boolean isWellFormed() {
        return switch (type) {
            case "ipv4-addr" -> IPV4.matcher(value).matches();
            case "ipv6-addr" -> IPV6.matcher(value).matches();
            case "domain-name" -> DOMAIN.matcher(value).matches();
            case "url" -> isUrl();
            default -> false;
        };
    }

    private boolean isUrl() {
        try {
            URI uri = URI.create(value);
            return uri.isAbsolute() && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
