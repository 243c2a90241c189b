package io.github.centralmock.openapi;

import static java.util.Map.entry;

import io.github.centralmock.time.Times;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The string formats that the descriptions name, and whoever else reads texts of the same kind. */
public final class Formats {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private static final Pattern MAC =
            Pattern.compile("([0-9a-fA-F]{2}[:.-]?){5,7}[0-9a-fA-F]{2}|([0-9a-fA-F]{4}\\.){2,3}[0-9a-fA-F]{4}");

    /** These only tell people what a text is. */
    private static final Set<String> DESCRIPTIVE = Set.of("uri", "unix-seconds");

    private record Format(String message, Predicate<String> ok) {}

    private static final Map<String, Format> CHECKED = Map.ofEntries(
            entry("not-blank", new Format("must not be blank", text -> !text.isBlank())),
            entry("mac", new Format("must be a MAC address", matches(MAC))),
            entry("uuid", new Format("must be a UUID", matches(UUID))),
            entry("sha256", new Format("must be 64 hexadecimal digits", matches(SHA256))),
            entry("email", new Format("must be an e-mail address", matches(EMAIL))),
            entry("ipv4", new Format("must be an IPv4 address", AddressRange::isIpv4)),
            entry("ipv6", new Format("must be an IPv6 address", AddressRange::isIpv6)),
            entry("domain", new Format("must be a domain", WebAddress::isDomain)),
            entry("ip-or-range", new Format("must be an IP address, a CIDR block or a range", AddressRange::isValid)),
            entry(
                    "ip-range-or-domain",
                    new Format("must be a domain, an IP address or an IP range", WebAddress::isSite)),
            entry("remote-address", new Format("must be a domain, an IP address or an IP range", WebAddress::isRemote)),
            entry(
                    "uri-or-host",
                    new Format("must be a URL, a domain, an IP address or an IP range", WebAddress::isUrl)),
            entry("date", new Format("must be a date", text -> Times.date(text).isPresent())),
            entry(
                    "date-time",
                    new Format(
                            "must be a date and time with zone",
                            text -> Times.dateTime(text).isPresent())),
            entry("duration", new Format("must be an ISO 8601 duration of at most 1,000 years", Times::isDuration)),
            entry(
                    "date-time-or-duration",
                    new Format("must be a UTC date and time or a duration such as -PT2H", Times::isTime)));

    private Formats() {}

    /** Whether the text is of that format. */
    public static boolean is(String format, String text) {
        return CHECKED.get(format).ok().test(text);
    }

    /** @throws IllegalArgumentException for a format that nothing is known of */
    static Schema named(String format) {
        Format checked = CHECKED.get(format);
        if (checked == null && !DESCRIPTIVE.contains(format)) {
            throw new IllegalArgumentException("the format \"" + format + "\" is not supported");
        }
        return checked == null ? Schema.ANYTHING : SchemaRules.text(checked.message(), checked.ok());
    }

    private static Predicate<String> matches(Pattern pattern) {
        return text -> pattern.matcher(text).matches();
    }
}
