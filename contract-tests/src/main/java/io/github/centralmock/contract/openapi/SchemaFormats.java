package io.github.centralmock.contract.openapi;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The formats of texts that JSON Schema does not define and our descriptions use. */
final class SchemaFormats {
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern IPV6_CHARACTERS = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{1,253}$)(\\*\\.)?([\\p{L}\\p{N}_]([\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}_])?\\.?)+");
    private static final Pattern SCHEME_AND_PATH = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*://|(?<=[^/])/.*$|:\\d+$");
    private static final Pattern DURATION =
            Pattern.compile("-?P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?");

    private record Named(String name, Predicate<String> test) implements Format {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean matches(ExecutionContext context, String text) {
            return test.test(text);
        }
    }

    private SchemaFormats() {}

    static List<Format> all() {
        return List.of(
                new Named("not-blank", text -> !text.isBlank()),
                new Named("sha256", matching("[0-9a-fA-F]{64}")),
                new Named("mac", SchemaFormats::isMac),
                new Named("ip-or-range", SchemaFormats::isAddressOrRange),
                new Named("ip-range-or-domain", SchemaFormats::isSite),
                new Named(
                        "remote-address",
                        text -> isSite(SCHEME_AND_PATH.matcher(text).replaceAll(""))),
                new Named(
                        "uri-or-host",
                        text -> isSite(SCHEME_AND_PATH.matcher(text).replaceAll(""))),
                new Named("date-time-or-duration", text -> isDateTime(text) || matches(DURATION, text)),
                // A format of numbers; it documents the unit and has no check.
                new Named("unix-seconds", matching("\\d+")));
    }

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }

    /** Of 48 or 64 bits, with any of the usual separators or none. */
    private static boolean isMac(String text) {
        return text.matches("[0-9a-fA-F]+([:.-]?[0-9a-fA-F]+)*")
                && text.replaceAll("[:.-]", "").matches("[0-9a-fA-F]{12}([0-9a-fA-F]{4})?");
    }

    private static boolean isAddress(String text) {
        return matches(IPV4, text) || isIpv6(text);
    }

    /** The JDK reads a text with a colon as an address, and never asks for its name. */
    private static boolean isIpv6(String text) {
        try {
            return matches(IPV6_CHARACTERS, text) && InetAddress.getByName(text) != null;
        } catch (UnknownHostException malformed) {
            return false;
        }
    }

    private static boolean isAddressOrRange(String text) {
        String[] block = text.split("/", -1);
        String[] ends = text.split("\\s*-\\s*", -1);
        return isAddress(text)
                || block.length == 2 && isAddress(block[0]) && block[1].matches("\\d{1,3}")
                || ends.length == 2 && isAddress(ends[0]) && isAddress(ends[1]);
    }

    private static boolean isSite(String text) {
        return isAddressOrRange(text) || matches(DOMAIN, text);
    }

    private static boolean isDateTime(String text) {
        try {
            return OffsetDateTime.parse(text) != null;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
