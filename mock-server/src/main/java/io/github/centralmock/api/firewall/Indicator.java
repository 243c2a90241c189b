package io.github.centralmock.api.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.openapi.Formats;
import io.github.centralmock.openapi.WebAddress;
import java.net.URI;
import java.util.Locale;

/**
 * An address, name or URL that a firewall watches for; names are the same in either case.
 *
 * @param type {@code ipv4-addr, ipv6-addr, domain-name} or {@code url}
 */
record Indicator(String type, String value) {
    static Indicator of(JsonNode tree) {
        String type = tree.path("type").asText();
        String value = tree.path("value").asText().trim();
        return new Indicator(type, type.equals("url") ? value : value.toLowerCase(Locale.ROOT));
    }

    ObjectNode tree() {
        return Json.object("value", value, "type", type);
    }

    /** Whether the value has the form of its type. */
    boolean isWellFormed() {
        return switch (type) {
            case "ipv4-addr" -> Formats.is("ipv4", value);
            case "ipv6-addr" -> Formats.is("ipv6", value);
            case "domain-name" -> WebAddress.isDomain(value);
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
