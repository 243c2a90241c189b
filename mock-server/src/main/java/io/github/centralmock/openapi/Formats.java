package io.github.centralmock.openapi;

import static java.util.Map.entry;

import io.github.centralmock.time.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The string formats that the descriptions name. Formats without an entry describe only and check nothing. */
final class Formats {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");

    private static final Pattern MAC =
            Pattern.compile("([0-9a-fA-F]{2}[:.-]?){5,7}[0-9a-fA-F]{2}|([0-9a-fA-F]{4}\\.){2,3}[0-9a-fA-F]{4}");

    private static final Map<String, Schema> CHECKED = Map.ofEntries(
            entry("not-blank", check("must not be blank", text -> !text.isBlank())),
            entry("mac", check("must be a MAC address", matches(MAC))),
            entry("uuid", check("must be a UUID", matches(UUID))),
            entry("sha256", check("must be 64 hexadecimal digits", matches(SHA256))),
            entry("email", check("must be an e-mail address", matches(EMAIL))),
            entry("ipv4", check("must be an IPv4 address", matches(IPV4))),
            entry("ip-or-range", check("must be an IP address, a CIDR block or a range", AddressRange::isValid)),
            entry("ip-range-or-domain", check("must be a domain, an IP address or an IP range", WebAddress::isSite)),
            entry("remote-address", check("must be a domain, an IP address or an IP range", WebAddress::isRemote)),
            entry("uri-or-host", check("must be a URL, a domain, an IP address or an IP range", WebAddress::isUrl)),
            entry("date", check("must be a date", parses(LocalDate::parse))),
            entry("date-time", check("must be a date and time with zone", Formats::isDateTime)),
            entry("duration", check("must be an ISO 8601 duration", Times::isDuration)),
            entry(
                    "date-time-or-duration",
                    check("must be a UTC date and time or a duration such as -PT2H", Times::isTime)));

    private Formats() {}

    static Schema named(String format) {
        return CHECKED.getOrDefault(format, Schema.ANYTHING);
    }

    private static Schema check(String message, Predicate<String> ok) {
        return SchemaRules.text(message, ok);
    }

    private static Predicate<String> matches(Pattern pattern) {
        return text -> pattern.matcher(text).matches();
    }

    private static boolean isDateTime(String text) {
        // Instant.parse is the quicker one and knows the form that nearly every time has.
        return parses(text.endsWith("Z") ? Instant::parse : OffsetDateTime::parse)
                .test(text);
    }

    private static Predicate<String> parses(java.util.function.Function<String, ?> parser) {
        return text -> {
            try {
                parser.apply(text);
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        };
    }
}
