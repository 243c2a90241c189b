package io.github.centralmock.openapi;

import static java.util.Map.entry;

import io.github.centralmock.time.Times;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The formats that a description may name. The file {@code fixtures/formats.json} defines each of them, and a test
 * compares these checks with it.
 */
public final class Formats {
    private static final Predicate<String> UUID = matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Predicate<String> SHA256 = matches("[0-9a-fA-F]{64}");
    private static final Predicate<String> NOT_BLANK =
            Pattern.compile("\\P{IsWhite_Space}").asPredicate();

    /** Six or eight pairs of digits with one and the same separator, or groups of four with dots. */
    private static final Predicate<String> MAC =
            matches("[0-9a-fA-F]{2}([:.-]?)([0-9a-fA-F]{2}\\1){4}([0-9a-fA-F]{2}\\1[0-9a-fA-F]{2}\\1)?[0-9a-fA-F]{2}"
                    + "|([0-9a-fA-F]{4}\\.){2,3}[0-9a-fA-F]{4}");

    private static final String ATOM = "[^\\s\\p{Cntrl}@.,:;()<>\\[\\]\"\\\\]+";
    private static final Predicate<String> LOCAL_PART = matches(ATOM + "(\\." + ATOM + ")*");
    private static final Predicate<String> MAIL_DOMAIN =
            matches("[\\p{L}\\d]([\\p{L}\\d-]{0,61}[\\p{L}\\d])?(\\.[\\p{L}\\d]([\\p{L}\\d-]{0,61}[\\p{L}\\d])?)*");
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 253;
    private static final String IPV6_TAG = "IPv6:";

    /** Possessive, so that a long text needs no deep stack. */
    private static final String URI_TEXT = "[\\w.~:/?@!$&'()*+,;=-]*+(?:%[0-9a-fA-F]{2}[\\w.~:/?@!$&'()*+,;=-]*+)*+";

    private static final Predicate<String> URI = matches("[a-zA-Z][a-zA-Z0-9+.-]*:"
            + "(//([\\w.~:!$&'()*+,;=-]*@)?\\[[0-9a-fA-F:.]+](?=[:/?#]|$))?" + URI_TEXT + "(#" + URI_TEXT + ")?");

    /** The parsers of the JDK also take 24:00, leap seconds, times without seconds and zones with seconds. */
    private static final Predicate<String> DATE_TIME = matches(
                    "\\d{4}-\\d\\d-\\d\\d[Tt]([01]\\d|2[0-3]):\\d\\d:[0-5]\\d" + "(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)")
            .and(text -> Times.dateTime(text).isPresent());

    private static final Predicate<String> DATE = text -> Times.date(text).isPresent();

    /** The parsers of the JDK also take signs, and weeks beside other units. */
    private static final Predicate<String> DURATION = matches(
                    "P(\\d+W|(\\d+Y)?(\\d+M)?(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?)")
            .and(Times::isDuration);

    /** Says what a value means and refuses none. */
    private static final Set<String> ANNOTATIONS = Set.of("unix-seconds");

    private record Format(String message, Predicate<String> accepts) {}

    private static final Map<String, Format> CHECKED = Map.ofEntries(
            entry("not-blank", new Format("must not be blank", NOT_BLANK)),
            entry("mac", new Format("must be a MAC address", MAC)),
            entry("uuid", new Format("must be a UUID", UUID)),
            entry("sha256", new Format("must be 64 hexadecimal digits", SHA256)),
            entry("email", new Format("must be an e-mail address", Formats::isEmail)),
            entry("uri", new Format("must be an absolute URI", URI)),
            entry("ipv4", new Format("must be an IPv4 address", AddressRange::isIpv4)),
            entry("ipv6", new Format("must be an IPv6 address", AddressRange::isIpv6)),
            entry("ip-or-range", new Format("must be an IP address, a CIDR block or a range", AddressRange::isValid)),
            entry(
                    "ip-range-or-domain",
                    new Format("must be a domain, an IP address or an IP range", WebAddress::isSite)),
            entry("remote-address", new Format("must be a domain, an IP address or an IP range", WebAddress::isRemote)),
            entry(
                    "uri-or-host",
                    new Format("must be a URL, a domain, an IP address or an IP range", WebAddress::isUrl)),
            entry("date", new Format("must be a date", DATE)),
            entry("date-time", new Format("must be a date and time with zone", DATE_TIME)),
            entry("duration", new Format("must be an ISO 8601 duration of at most 1,000 years", DURATION)),
            entry(
                    "date-time-or-duration",
                    new Format("must be a UTC date and time or a duration such as -PT2H", Formats::isTime)));

    private Formats() {}

    /** Whether the text is of a format that {@code formats.json} defines, e.g. {@code uuid}. */
    public static boolean is(String format, String text) {
        return CHECKED.get(format).accepts().test(text);
    }

    /** @throws IllegalArgumentException if the format is not known */
    static Schema check(String format) {
        if (ANNOTATIONS.contains(format)) {
            return Schema.ANYTHING;
        }
        Format checked = CHECKED.get(format);
        if (checked == null) {
            throw new IllegalArgumentException("the format \"" + format + "\" is not supported");
        }
        return SchemaRules.text(checked.message(), checked.accepts());
    }

    private static boolean isEmail(String text) {
        int at = text.indexOf('@');
        return at >= 0
                && at <= LONGEST_LOCAL_PART
                && LOCAL_PART.test(text.substring(0, at))
                && isMailHost(text.substring(at + 1));
    }

    /** A domain, or an address in brackets. */
    private static boolean isMailHost(String host) {
        if (!host.startsWith("[") || !host.endsWith("]")) {
            return host.length() <= LONGEST_DOMAIN && MAIL_DOMAIN.test(host);
        }
        String address = host.substring(1, host.length() - 1);
        return address.startsWith(IPV6_TAG)
                ? AddressRange.isIpv6(address.substring(IPV6_TAG.length()))
                : AddressRange.isIpv4(address);
    }

    private static boolean isTime(String text) {
        return DATE_TIME.or(DATE).test(text) || DURATION.test(text.startsWith("-") ? text.substring(1) : text);
    }

    private static Predicate<String> matches(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }
}
